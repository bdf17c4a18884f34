//! The drawing in dots. Its texts are set with the fonts of the machine.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, Query};
use resvg::usvg::{Group, Node, Options, Tree};

use super::ChartFault;

/// Dots for a unit of the drawing: a drawing of a slide's width is as wide as a full screen.
const DOTS: f32 = 1.5;
/// Fonts for plain letters, in the order of preference, where the machine does not say which it prefers.
const PLAIN: [&str; 5] = ["Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial", "WenQuanYi Micro Hei"];

/// A picture in dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether some characters are in no font of this machine and are drawn as boxes, or not at all.
    pub lacks_glyphs: bool,
}

pub(super) fn rendered(svg: &str, (across, down): (u32, u32)) -> Result<Png, ChartFault> {
    let wrong = |why: &dyn std::fmt::Display| ChartFault::Drawing(why.to_string());
    let options = Options { fontdb: fonts(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| wrong(&error))?;
    let dots = |units: u32| units.saturating_add(units.div_ceil(2));
    let mut pixmap = Pixmap::new(dots(across), dots(down)).ok_or_else(|| wrong(&"no size"))?;
    let to_dots = Transform::from_scale(DOTS, DOTS);
    resvg::render(&tree, to_dots, &mut pixmap.as_mut());
    Ok(Png {
        bytes: pixmap.encode_png().map_err(|error| wrong(&error))?,
        lacks_glyphs: has_characters(svg) && lacks_glyphs(tree.root()),
    })
}

/// The fonts of the machine, read once.
fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        let plain = PLAIN.into_iter().find(|family| {
            let query = Query { families: &[Family::Name(family)], ..Query::default() };
            fonts.query(&query).is_some()
        });
        if let Some(family) = plain {
            fonts.set_sans_serif_family(family);
            fonts.set_serif_family(family);
        }
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(read))
}

/// Whether the drawing has texts at all.
fn has_characters(svg: &str) -> bool {
    svg.contains("<text ")
}

/// Whether a text of the drawing has a character without a glyph. Where no font was found at all, its texts are gone.
fn lacks_glyphs(group: &Group) -> bool {
    fn walk(group: &Group, texts: &mut usize) -> bool {
        group.children().iter().any(|node| match node {
            Node::Group(group) => walk(group, texts),
            Node::Text(text) => {
                *texts = texts.saturating_add(1);
                let spans = text.layouted();
                spans.is_empty() || spans.iter().flat_map(|span| &span.positioned_glyphs).any(|glyph| glyph.id.0 == 0)
            }
            Node::Path(_) | Node::Image(_) => false,
        })
    }
    let mut texts = 0;
    walk(group, &mut texts) || texts == 0
}
