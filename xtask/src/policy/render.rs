//! Markdown to the HTML fragment that the app puts into its page: headings that can be linked to, a table of contents,
//! tables that scroll on small screens and are read out with their heads. The page brings its own `h1`.

use anyhow::{Result, bail};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::index::Language;

/// The fragment of a text.
pub(super) fn fragment(markdown: &str, language: Language) -> Result<String> {
    let events: Vec<_> = Parser::new_ext(markdown, Options::ENABLE_TABLES).collect();
    refuse_html(&events)?;
    let chapters = chapters(&events);
    let mut page = Page { chapters: &chapters, language, out: Vec::new(), heading: 0, table: None };
    let mut skipping = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => skipping = true,
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => skipping = false,
            _ if skipping => {}
            // The only HTML that got this far are comments.
            Event::Html(_) | Event::InlineHtml(_) => {}
            event => page.take(event),
        }
    }
    let mut html = String::new();
    html::push_html(&mut html, page.out.into_iter());
    Ok(html)
}

/// A heading below the `h1`.
#[derive(Debug, PartialEq, Eq)]
struct Chapter {
    level: HeadingLevel,
    /// `chapter-2`, `chapter-2-1`: by position, so that a link means the same in every language.
    id: String,
    title: String,
}

fn chapters(events: &[Event<'_>]) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let (mut chapter, mut section, mut inside) = (0, 0, false);
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, .. }) if *level != HeadingLevel::H1 => {
                let id = if *level == HeadingLevel::H2 {
                    (chapter, section) = (chapter + 1, 0);
                    format!("chapter-{chapter}")
                } else {
                    section += 1;
                    format!("chapter-{chapter}-{section}")
                };
                chapters.push(Chapter { level: *level, id, title: String::new() });
                inside = true;
            }
            Event::End(TagEnd::Heading(_)) => inside = false,
            Event::Text(text) | Event::Code(text) if inside => {
                let current = chapters.last_mut().expect("a heading was opened");
                current.title.push_str(text);
            }
            _ => {}
        }
    }
    chapters
}

fn refuse_html(events: &[Event<'_>]) -> Result<()> {
    for event in events {
        if let Event::Html(html) | Event::InlineHtml(html) = event
            && !html.trim().is_empty()
            && !html.trim().starts_with("<!--")
        {
            bail!("raw HTML is not allowed in a policy text: {}", html.trim());
        }
    }
    Ok(())
}

/// The fragment while it is put together.
struct Page<'a> {
    chapters: &'a [Chapter],
    language: Language,
    out: Vec<Event<'a>>,
    /// How many headings have been passed.
    heading: usize,
    table: Option<Table>,
}

struct Table {
    in_head: bool,
    column: usize,
}

impl<'a> Page<'a> {
    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                if self.heading == 0 {
                    self.contents();
                }
                let id = Some(CowStr::from(self.chapters[self.heading].id.as_str()));
                self.heading += 1;
                self.out.push(Event::Start(Tag::Heading { level, id, classes, attrs }));
            }
            Event::Start(Tag::Table(_)) => self.open_table(),
            Event::End(TagEnd::Table) => {
                self.table = None;
                self.html("</tbody></table></div>\n");
            }
            Event::Start(Tag::TableHead) => self.html("<thead><tr>"),
            Event::End(TagEnd::TableHead) => {
                self.table_mut().in_head = false;
                self.html("</tr></thead>\n<tbody>\n");
            }
            Event::Start(Tag::TableRow) => {
                self.table_mut().column = 0;
                self.html("<tr>");
            }
            Event::End(TagEnd::TableRow) => self.html("</tr>\n"),
            Event::Start(Tag::TableCell) => {
                let start = match self.table_mut() {
                    Table { in_head: true, .. } => "<th scope=\"col\">",
                    Table { column: 0, .. } => "<th scope=\"row\">",
                    Table { .. } => "<td>",
                };
                self.html(start);
            }
            Event::End(TagEnd::TableCell) => {
                let table = self.table_mut();
                let head = table.in_head || table.column == 0;
                table.column += 1;
                self.html(if head { "</th>" } else { "</td>" });
            }
            event => self.out.push(event),
        }
    }

    /// The list of chapters, as a landmark of its own.
    fn contents(&mut self) {
        let name = match self.language {
            Language::ZhCn => "目录",
            Language::En => "Contents",
        };
        let mut list = format!("<nav class=\"prose__contents\" aria-label=\"{name}\"><ul>\n");
        for chapter in self.chapters.iter().filter(|chapter| chapter.level == HeadingLevel::H2) {
            let mut title = String::new();
            html::push_html(&mut title, [Event::Text(chapter.title.as_str().into())].into_iter());
            list.push_str(&format!("<li><a href=\"#{}\">{title}</a></li>\n", chapter.id));
        }
        list.push_str("</ul></nav>\n");
        self.html(list);
    }

    /// A table in a frame that can be scrolled by keyboard, named after the heading above it.
    fn open_table(&mut self) {
        self.table = Some(Table { in_head: true, column: 0 });
        let name = self.heading.checked_sub(1).map(|last| &self.chapters[last].id);
        let name = name.map(|id| format!(" aria-labelledby=\"{id}\"")).unwrap_or_default();
        self.html(format!("<div class=\"prose__table\" role=\"region\" tabindex=\"0\"{name}><table>\n"));
    }

    fn table_mut(&mut self) -> &mut Table {
        self.table.as_mut().expect("rows and cells lie in a table")
    }

    fn html(&mut self, text: impl Into<CowStr<'a>>) {
        self.out.push(Event::Html(text.into()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Title\n\nFirst words.\n\n## 1. What & why\n\n<!-- purposes:begin -->\n\n| A | B |\n| --- | --- |\n| one | **two** |\n\n### 1.1 More\n\nWords.\n\n## 2. Last\n";

    #[test]
    fn headings_have_ids_and_stand_in_the_contents() {
        let html = fragment(TEXT, Language::En).unwrap();
        assert!(!html.contains("<h1"), "{html}");
        assert!(
            html.starts_with("<p>First words.</p>\n<nav class=\"prose__contents\" aria-label=\"Contents\">"),
            "{html}"
        );
        assert!(html.contains("<li><a href=\"#chapter-1\">1. What &amp; why</a></li>"), "{html}");
        assert!(html.contains("<h2 id=\"chapter-2\">2. Last</h2>"), "{html}");
        assert!(html.contains("<h3 id=\"chapter-1-1\">1.1 More</h3>"), "{html}");
        assert!(!html.contains("#chapter-1-1"), "sections are not in the contents: {html}");
    }

    #[test]
    fn tables_have_scopes_and_a_frame() {
        let html = fragment(TEXT, Language::ZhCn).unwrap();
        assert!(html.contains("role=\"region\" tabindex=\"0\" aria-labelledby=\"chapter-1\"><table>"), "{html}");
        assert!(html.contains("<thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"), "{html}");
        assert!(html.contains("<tr><th scope=\"row\">one</th><td><strong>two</strong></td></tr>"), "{html}");
        assert!(!html.contains("<!--"), "{html}");
    }

    #[test]
    fn raw_html_is_refused() {
        assert!(fragment("<script>alert(1)</script>\n", Language::En).is_err());
        assert!(fragment("a <b>bold</b> word\n", Language::En).is_err());
    }
}
