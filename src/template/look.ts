/**
 * The theme that a template is: what layout and painter ask a theme of ours for, in the template's
 * places, sizes, fonts and colours. What it draws stays its own and is in none of the layouts here.
 */
import { child } from "../opc/xml/element.js";
import { luminance, mix, readable } from "../color.js";
import type { Box, Insets, Pt } from "../geometry.js";
import type {
  FontScheme,
  Layout,
  LayoutRole,
  LevelFormat,
  LevelStyle,
  Look,
  Palette,
  Placeholder,
  Rgb,
  Skeleton,
  TextStyle,
} from "../scene/look.js";
import type { Color, Slot } from "../scene/scene.js";
import { completeSpec } from "../theme/complete.js";
import { markRatio } from "../theme/shades.js";
import { normalizeTheme, type Theme } from "../theme/theme.js";
import { innerBox } from "./anatomy.js";
import { levelsOf } from "./levels.js";
import { withMissing } from "./missing.js";
import { normalLook, unitOf } from "./normal.js";
import type { Match, Matching, Role } from "./roles.js";
import { accentsOf, contrastOn, groundUnder } from "./seen.js";
import { tableLookOf } from "./table-look.js";
import type {
  FooterSwitches,
  Level,
  Scheme,
  Template,
  TemplateColor,
  TemplateLayout,
  TemplateMaster,
  TemplatePlaceholder,
} from "./template.js";

export interface TemplateTheme {
  theme: Theme;
  /** What our slots are on the slides of each of the look's layouts, by its name. */
  colors: Map<string, Partial<Record<Slot, Rgb>>>;
  /** Of the template, in a point of the look. */
  unit: Pt;
  /** The layout and placeholders behind each of the look's. */
  origins: Map<string, Origin>;
  /** The first level with a bullet, from 0: where lists begin. */
  listLevel: number;
}

export interface Origin {
  match: Match;
  /** `p:ph` of each of the look's placeholders, in their order. */
  placeholders: TemplatePlaceholder[];
}

export function templateTheme(template: Template, matching: Matching): TemplateTheme {
  const { roles, area, master } = matching;
  const { layout, places } = roles.content;
  const { scheme } = layout;
  const { title, body } = places;
  if (!title || !body) throw new Error("a content layout has a title and a body");
  const grounds = groundUnder(area, layout, master).colors;
  const palette = paletteOf(scheme, grounds, body.levels[0]!);
  const skeleton = skeletonOf(template, matching, title, body);
  const fonts: FontScheme = {
    heading: title.levels[0]!.font.family,
    body: body.levels[0]!.font.family,
    mono: "Courier New",
  };
  const colors = {
    ground: palette.ground,
    text: palette.text,
    panel: palette.panel,
    muted: palette.muted,
    link: palette.link,
    accents: [1, 2, 3, 4, 5, 6].map((n) => palette[`accent${n}` as keyof Palette]),
  };
  // What a theme derives from its colours; that a company's are hard to read is said by `findings`.
  const derived = normalizeTheme(
    { ...completeSpec({ name: template.name, colors, fonts }, template.name), size: template.size },
    {},
    () => {},
  );
  const listLevel = Math.max(
    0,
    body.levels.findIndex(({ bullet }) => bullet !== undefined),
  );
  const made = layoutsOf(template, matching, palette);
  const look: Look = {
    ...derived.look,
    name: master.theme.name || template.name,
    palette,
    dark: luminance(palette.ground) < luminance(palette.text),
    fonts,
    skeleton,
    title: styleOf(title.levels[0]!, "heading", palette),
    body: body.levels.map((level, i) => levelStyle(level, i)),
    table: tableLookOf(template.tableStyles, scheme, palette.ground),
    chart: {
      series: seriesOf(scheme, grounds, palette.text),
      grid: mix(palette.ground, palette.text, 0.14),
      labelSize: skeleton.sizes.chartLabel,
    },
    textBox: textBoxesOf(template, scheme, master).map((level) => formatOf(level, "body", palette)),
    layouts: made.map(({ layout }) => layout),
    bound: true,
  };
  const origins = new Map(made.map(({ layout, origin }) => [layout.name, origin]));
  const slots = new Map(
    made.map(({ layout, origin }) => [layout.name, colorsOn(origin.match.layout, palette)]),
  );
  const unit = unitOf(template.size);
  return {
    theme: { ...derived, look: normalLook(look, unit) },
    ...{ colors: slots, unit, origins, listLevel },
  };
}

function textBoxesOf(template: Template, scheme: Scheme, { theme }: TemplateMaster): Level[] {
  const root = template.package.xml(template.presentation);
  return levelsOf([root && child(root, "p:defaultTextStyle")], { scheme, theme });
}

const slotNames: Record<Slot, string> = {
  text: "tx1",
  ground: "bg1",
  muted: "tx2",
  panel: "bg2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  link: "hlink",
};

/**
 * The template's colours in our slots, on its real ground. Its second text and ground are brand colours
 * as often as greys, so that muted text and panels are mixed.
 */
function paletteOf(scheme: Scheme, grounds: Rgb[], body: Level): Palette {
  const of = (name: string) => scheme.get(name) ?? "808080";
  const ground = grounds[0]!;
  const candidates = [of("tx1"), "000000", "FFFFFF"];
  const reads = (rgb: Rgb) => contrastOn(rgb, grounds);
  // What the template sets its own text in, unless that is lost on what is known of the ground.
  const text =
    reads(body.color.rgb) >= markRatio
      ? body.color.rgb
      : candidates.reduce((best, rgb) => (reads(rgb) > reads(best) ? rgb : best), body.color.rgb);
  const panel = mix(ground, text, 0.06);
  const under = [...grounds, panel];
  const palette: Palette = {
    text,
    ground,
    muted: readable(mix(text, ground, 0.38), under, text, 4.6),
    panel,
    accent1: of("accent1"),
    accent2: of("accent2"),
    accent3: of("accent3"),
    accent4: of("accent4"),
    accent5: of("accent5"),
    accent6: of("accent6"),
    link: readable(of("hlink"), under, text, 4.5),
    visited: readable(of("folHlink"), under, text, 4.5),
  };
  return palette;
}

/** Slots that the layout's map does not call what we do, as values. */
function colorsOn({ scheme }: TemplateLayout, palette: Palette): Partial<Record<Slot, Rgb>> {
  const slots = Object.keys(slotNames) as Slot[];
  return Object.fromEntries(
    slots
      .filter((slot) => palette[slot] !== scheme.get(slotNames[slot]))
      .map((slot) => [slot, palette[slot]]),
  );
}

/** The accents that stand out as they are; then the pale ones, darkened or lightened until they do. */
function seriesOf(scheme: Scheme, grounds: Rgb[], text: Rgb): Rgb[] {
  const { used, pale } = accentsOf(scheme, grounds);
  const of = (n: number) => scheme.get(`accent${n}`) ?? text;
  const adjusted = pale.map((n) => readable(of(n), grounds, text, markRatio));
  const found = [...new Set([...used.map(of), ...adjusted])];
  if (found.length > 2) return found;
  const tints = [0, 0.3, 0.55].map((share) => mix(text, grounds[0]!, share));
  return [...new Set([...found, ...tints])];
}

function skeletonOf(
  { size }: Template,
  { area, roles }: Matching,
  title: TemplatePlaceholder,
  body: TemplatePlaceholder,
): Skeleton {
  // Lengths of ours grow and shrink with the slide.
  const scale = unitOf(size);
  const titleBox = innerBox(title);
  const { left, right } = roles["two-content"].places;
  const between = left && right ? innerBox(right).x - (innerBox(left).x + innerBox(left).width) : 0;
  const footer = roles.content.layout.placeholders.find(({ type }) => type === "ftr");
  const [first, second] = body.levels.slice(
    Math.max(
      0,
      body.levels.findIndex(({ bullet }) => bullet !== undefined),
    ),
  );
  const titleSize = title.levels[0]!.size;
  const bodySize = first!.size;
  const head = Math.min(titleBox.y, area.y);
  const cover = roles.title.places.title ?? title;
  return {
    size,
    gutter: between > 0 ? between : 32 * scale,
    title: titleBox,
    content: area,
    untitled: { ...area, y: head, height: area.y + area.height - head },
    footer: footer ? innerBox(footer) : below(area, size.height, 22 * scale),
    indentStep: first!.indent > 0 ? first!.indent : 24 * scale,
    sizes: {
      title: titleSize,
      body: bodySize,
      bodyNested: Math.min(bodySize, second?.size ?? bodySize),
      caption: Math.min(bodySize, 14 * scale),
      chartLabel: Math.min(bodySize, 14 * scale),
      footer: footer?.levels[0]?.size ?? 11 * scale,
    },
    scale: { title: steps(title), cover: steps(cover) },
  };
}

/** Only where the layout lets PowerPoint make text smaller does it stay so after a reset. */
function steps({ autofit, levels }: TemplatePlaceholder): Pt[] {
  const { size } = levels[0]!;
  const shares = autofit === "shrink" ? [1, 0.9, 0.8, 0.7, 0.6] : [1];
  return shares.map((share) => size * share);
}

function below(area: Box, foot: Pt, height: Pt): Box {
  const y = area.y + area.height;
  return { x: area.x, width: area.width, y: Math.min(y, foot - height), height };
}

function styleOf(level: Level, font: TextStyle["font"], palette: Palette): TextStyle {
  return {
    size: level.size,
    bold: level.bold,
    color: colorOf(level.color, palette),
    font,
    align: level.align,
    leading: level.leading,
  };
}

/** Others are letters of a symbol font, and mean something else in the text's. */
const commonBullets = /^[•–—▪■●○◦›»‣·-]$/;

/** Lists in text boxes have a bullet at each level. */
function levelStyle(level: Level, depth: number): LevelStyle {
  const { size, indent, hanging, spaceBefore, leading } = level;
  const own = level.bullet !== undefined && commonBullets.test(level.bullet);
  const bullet = own ? level.bullet! : depth % 2 === 0 ? "•" : "–";
  return { size, indent, hanging, bullet, spaceBefore, leading };
}

/** A layout may have another map than the content's, by which the palette goes. */
function colorOf({ rgb, slot }: TemplateColor, palette: Palette): Color {
  return slot && palette[slot] === rgb ? slot : { rgb };
}

type Wanted = [Placeholder["ref"], TemplatePlaceholder | undefined][];

/** What decks ask for, each in the template's layout for it; a template's own picture slides have no place for ours. */
function layoutsOf(
  template: Template,
  { roles, master, area }: Matching,
  palette: Palette,
): { layout: Layout; origin: Origin }[] {
  const [usual] = groundUnder(area, roles.content.layout, master).colors;
  const made = (name: LayoutRole, match: Match, wanted: Wanted) => {
    const footers = footersOf(match.layout, master.footers).filter(
      () => template.footersOnTitleSlide || match !== roles.title,
    );
    const found = [...wanted, ...footers].filter(
      (pair): pair is [Placeholder["ref"], TemplatePlaceholder] => pair[1] !== undefined,
    );
    const isOpening = match === roles.title || match === roles.section;
    const place = isOpening ? match.places.title?.box : undefined;
    const under = groundUnder(place ?? area, match.layout, master);
    const [ground] = under.colors;
    const layout: Layout = {
      name,
      label: match.layout.name,
      // What the slot means is the ground of content.
      ground: ground === undefined || ground === usual ? "ground" : { rgb: ground },
      shapes: [],
      pictures: [],
      placeholders: withMissing(
        name,
        found.map(([ref, placeholder]) => placed(ref, placeholder, palette)),
        area,
        unitOf(template.size),
      ),
    };
    return { layout, origin: { match, placeholders: found.map(([, one]) => one) } };
  };
  const title = { type: "title", idx: 0 } as const;
  const body = (idx: number) => ({ type: "body", idx }) as const;
  const of = (name: Role) => roles[name].places;
  const ofTitle: Wanted = [
    [title, of("title").title],
    [{ type: "subtitle", idx: 1 }, of("title").subtitle],
    [body(2), of("title").details],
  ];
  const ofSection: Wanted = [
    [title, of("section").title],
    [body(1), of("section").subtitle],
  ];
  const ofContent: Wanted = [
    [title, of("content").title],
    [body(1), of("content").body],
  ];
  return [
    made("title", roles.title, ofTitle),
    made("section", roles.section, ofSection),
    made("content", roles.content, ofContent),
    made("two-content", roles["two-content"], [
      [title, of("two-content").title],
      [body(1), of("two-content").left],
      [body(2), of("two-content").right],
    ]),
    made("title-only", roles["title-only"], [[title, of("title-only").title]]),
    // A sentence by itself stands where content does, on the same ground.
    made("statement", roles.content, ofContent),
    made("title-picture", roles.title, ofTitle),
    made("section-picture", roles.section, ofSection),
  ];
}

/** Those that new slides get. */
function footersOf(layout: TemplateLayout, { date, footer, number }: FooterSwitches): Wanted {
  const of = (type: TemplatePlaceholder["type"]) =>
    layout.placeholders.find((placeholder) => placeholder.type === type);
  return [
    [{ type: "date", idx: 10 }, date ? of("dt") : undefined],
    [{ type: "footer", idx: 11 }, footer ? of("ftr") : undefined],
    [{ type: "slide-number", idx: 12 }, number ? of("sldNum") : undefined],
  ];
}

function placed(
  ref: Placeholder["ref"],
  placeholder: TemplatePlaceholder,
  palette: Palette,
): Placeholder {
  const insets: Insets = placeholder.insets;
  const font = ref.type === "title" ? "heading" : "body";
  const { box, anchor, levels } = placeholder;
  return {
    ...{
      ref,
      box,
      insets,
      anchor,
      style: styleOf(levels[0]!, font, palette),
      ph: phOf(placeholder),
    },
    levels: levels.map((level) => formatOf(level, font, palette)),
    ...(placeholder.autofit === "shrink" ? { shrinks: true } : {}),
  };
}

/** As slides say it: that the prompt is its own is the layout's alone to say. */
function phOf({ attributes }: TemplatePlaceholder): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name !== "hasCustomPrompt"),
  );
}

function formatOf(level: Level, font: TextStyle["font"], palette: Palette): LevelFormat {
  const { indent, hanging, bullet, spaceBefore, spaceAfter, rtl } = level;
  return {
    ...styleOf(level, font, palette),
    ...{ indent, hanging, spaceBefore, spaceAfter, rtl },
    ...(bullet === undefined ? {} : { bullet }),
  };
}
