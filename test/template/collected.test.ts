/** Real templates that lie beside the project, where they do: which layout a person would take for what. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/template/findings.js";
import { templateTheme } from "../../src/template/look.js";
import { matchLayouts } from "../../src/template/match.js";
import { readTemplate } from "../../src/template/read.js";

const folder = new URL("../../../shared/templates/files/", import.meta.url);

const names = (...found: string[]) => found;
const office = names(
  "Title Slide",
  "Section Header",
  "Title and Content",
  "Two Content",
  "Title Only",
);

/**
 * Title, section, content, two columns and title only, looked at on drawings of all layouts; `-` where the
 * template has none. A string is the error.
 */
const expected: Record<string, string[] | string> = {
  "anca-pharma.pptx": names(
    "Title Slide",
    "Section Header",
    "Title and Content",
    "Two Content",
    "Title Only",
  ),
  "automizer-addmaster.pptx": names(
    "1_Titelfolie green text",
    "Abschnitts-\nüberschrift",
    "Titel und Inhalt",
    "-",
    "Nur Titel",
  ),
  "darktheme.potx": "darktheme.potx has no layout with a title and one text area",
  "dhsc.pptx": office,
  "finos-compliance.pptx": names(
    "TITLE",
    "SECTION_HEADER",
    "TITLE_AND_BODY",
    "TITLE_AND_TWO_COLUMNS",
    "TITLE_ONLY",
  ),
  "forlegal-169.pptx": names(
    "Úvodní snímek",
    "Záhlaví oddílu",
    "Nadpis a obsah",
    "Dva obsahy",
    "Jenom nadpis",
  ),
  "iltci-2026.potx": names("Title", "-", "Text", "-", "-"),
  "kfjt-reference.pptx": office,
  "md2pptx-martin.pptx": office,
  "mecanon-ufrj.potx": names(
    "Título da Apresentação (Limpo - Logo Mecanon)",
    "-",
    "Conteúdo",
    "-",
    "-",
  ),
  "mkpptx-template.pptx": office,
  "ms-mcw-trainer.pptx": names(
    "3_Title Microsoft Cloud Workshop",
    "Section Title",
    "Title and Content",
    "Two Column Bullet text",
    "Title Only",
  ),
  "oci-artwork.pptx": office,
  "officer-default.pptx": office,
  "officer-dupes.pptx": names("-", "-", "2-dupes", "-", "no-dupes"),
  "ohid.pptx": office,
  "oo-ar.pptx": names("شريحة عنوان", "عنوان المقطع", "عنوان ومحتوى", "محتويين", "عنوان فقط"),
  "oo-de.pptx": names(
    "Titelfolie",
    "Abschnitts-überschrift",
    "Titel und Inhalt",
    "Zwei Inhalte",
    "Nur Titel",
  ),
  "oo-en.pptx": office,
  "oo-fr.pptx": names(
    "Diapositive de titre",
    "Titre de section",
    "Titre et contenu",
    "Deux contenus",
    "Titre seul",
  ),
  "oo-he.pptx": names(
    "שקופית כותרת",
    "כותרת מקטע עליונה",
    "כותרת ותוכן",
    "שני תכנים",
    "כותרת בלבד",
  ),
  "oo-ja.pptx": names(
    "タイトル スライド",
    "セクション見出し",
    "タイトルとコンテンツ",
    "2 つのコンテンツ",
    "タイトルのみ",
  ),
  "oo-sample.pptx": office,
  "oo-zh.pptx": office,
  "oxsdk-strict-clrmap.pptx": "oxsdk-strict-clrmap.pptx is Strict Open XML",
  "poi-59273.potx": office,
  "poi-japanese.pptx": office,
  "poi-themes.pptx": office,
  "poi-thmx.thmx": office,
  "pptxtemplates-calm.pptx": names(
    "Title Slide",
    "Section Header",
    "Title and Content",
    "Two Content",
    "-",
  ),
  "pptxtemplates-spicy.pptx": names(
    "Title Slide",
    "Section Header",
    "Title and Content",
    "Two Content",
    "-",
  ),
  "python-pptx-default.pptx": office,
  "rstudio-soleng.potx": names(
    "Title Slide",
    "Section Header",
    "Title and Content",
    "Two Content",
    "-",
  ),
  "toshi-officetheme.pptx": names(
    "タイトル スライド",
    "セクション見出し",
    "タイトルとコンテンツ",
    "2 つのコンテンツ",
    "タイトルのみ",
  ),
  // Its columns lie on the title.
  "uic-red.pptx": names("Title Slide", "Section Header", "Title and Content", "-", "Title Only"),
};

describe.skipIf(!existsSync(folder))("collected templates", () => {
  it.each(Object.entries(expected))("%s", (name, layouts) => {
    const errors: string[] = [];
    const template = readTemplate(readFileSync(new URL(name, folder)), name, (one) =>
      errors.push(one.message),
    );
    const matching = template && matchLayouts(template, {}, (one) => errors.push(one.message));
    if (typeof layouts === "string") {
      expect(errors).toEqual([layouts]);
      return;
    }
    expect(errors).toEqual([]);
    const { roles } = matching!;
    const main = ["title", "section", "content", "two-content", "title-only"] as const;
    expect(main.map((role) => (roles[role].standsIn ? "-" : roles[role].layout.name))).toEqual(
      layouts,
    );
    expect(findingsOf(template!, matching!).filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
    const { theme, origins } = templateTheme(template!, matching!);
    for (const layout of theme.look.layouts)
      expect(layout.placeholders.filter(({ ph }) => ph).length).toBe(
        origins.get(layout.name)?.placeholders.length,
      );
    const { content, size } = theme.look.skeleton;
    expect(content.width * content.height).toBeGreaterThan(0.2 * size.width * size.height);
  });
});
