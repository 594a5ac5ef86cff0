//! JSON, read by the browser's own parser.
//!
//! `serde_json` reads JSON too, but brings its number tables and the texts of its errors along, and so does the error of
//! `serde-wasm-bindgen`; nobody sees either here. This reader knows what the contract uses and costs a tenth.

use js_sys::{Array, JSON, Object};
use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::JsValue;

/// Reads a value; `None` when the text is no JSON, or is not of this type.
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    T::deserialize(Json(JSON::parse(text).ok()?)).ok()
}

/// A parsed JSON value.
struct Json(JsValue);

impl<'de> Deserializer<'de> for Json {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match Kind::of(self.0) {
            Kind::Text(text) => visitor.visit_string(text),
            Kind::Whole(number) => visitor.visit_i64(number),
            Kind::Fraction(number) => visitor.visit_f64(number),
            Kind::Flag(flag) => visitor.visit_bool(flag),
            Kind::Null => visitor.visit_unit(),
            Kind::Items(items) => visitor.visit_seq(items),
            Kind::Entries(entries) => visitor.visit_map(entries),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    /// An enum of the contract is written as the name of its variant.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_enum(Variant(self.0.as_string().ok_or(Mismatch)?))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// What a value is. Told once, here, and not once for every type that is read.
enum Kind {
    Text(String),
    Whole(i64),
    Fraction(f64),
    Flag(bool),
    Null,
    Items(Items),
    Entries(Entries),
}

/// The greatest whole number up to which JSON's numbers are exact in a browser.
const EXACT: f64 = 9_007_199_254_740_991.0;

impl Kind {
    fn of(value: JsValue) -> Self {
        if let Some(text) = value.as_string() {
            return Self::Text(text);
        }
        if let Some(number) = value.as_f64() {
            if number.trunc() == number && number.abs() <= EXACT {
                #[expect(clippy::cast_possible_truncation, reason = "it is whole and within the exact range")]
                return Self::Whole(number as i64);
            }
            return Self::Fraction(number);
        }
        if let Some(flag) = value.as_bool() {
            return Self::Flag(flag);
        }
        if value.is_null() {
            return Self::Null;
        }
        if Array::is_array(&value) {
            return Self::Items(Items::of(Array::from(&value)));
        }
        Self::Entries(Entries { entries: Items::of(Object::entries(&Object::from(value))), value: None })
    }
}

/// The items of an array, one after the other.
struct Items {
    array: Array,
    next: u32,
}

impl Items {
    fn of(array: Array) -> Self {
        Self { array, next: 0 }
    }

    fn take(&mut self) -> Option<JsValue> {
        let at = self.next;
        self.next += 1;
        (at < self.array.length()).then(|| self.array.get(at))
    }
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Mismatch> {
        self.take().map(|item| seed.deserialize(Json(item))).transpose()
    }
}

/// The entries of an object, as pairs of key and value.
struct Entries {
    entries: Items,
    value: Option<JsValue>,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mismatch> {
        let Some(entry) = self.entries.take() else { return Ok(None) };
        let pair = Array::from(&entry);
        self.value = Some(pair.get(1));
        seed.deserialize(Json(pair.get(0))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        seed.deserialize(Json(self.value.take().ok_or(Mismatch)?))
    }
}

/// The name of a variant.
struct Variant(String);

impl<'de> EnumAccess<'de> for Variant {
    type Error = Mismatch;
    type Variant = <StringDeserializer<Mismatch> as EnumAccess<'de>>::Variant;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Mismatch> {
        StringDeserializer::new(self.0).variant_seed(seed)
    }
}

/// The value is not of the type. Which part of it is not, nobody would read; so no text is made of it.
#[derive(Debug)]
struct Mismatch;

impl std::fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("not of the expected type")
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}
