/** Pieces of DrawingML that several parts share. */
import type { Box } from "../../../geometry.js";
import type { LevelFormat, Placeholder } from "../../../scene/look.js";
import type { Color } from "../../../scene/scene.js";
import { colorTag, colorValue, sameColor } from "../../color.js";
import { emu, hundredths, thousandthsOfPercent } from "../../units.js";
import { alignments, anchors, bulletCharacter } from "../drawingml.js";
import { serialize } from "../../../opc/xml/element.js";
import { raw, xml, type Markup } from "../../../opc/xml/markup.js";

/** @param opacity 0–1 */
export function colorMarkup(color: Color, opacity = 1): Markup {
  const tag = raw(colorTag(color));
  if (opacity === 1) return xml`<${tag} val="${colorValue(color)}"/>`;
  return xml`<${tag} val="${colorValue(color)}"><a:alpha val="${thousandthsOfPercent(opacity)}"/></${tag}>`;
}

export function solidFill(color: Color, opacity = 1): Markup {
  return xml`<a:solidFill>${colorMarkup(color, opacity)}</a:solidFill>`;
}

export function xfrm(box: Box): Markup {
  return xml`<a:xfrm>
    <a:off x="${emu(box.x)}" y="${emu(box.y)}"/>
    <a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>
  </a:xfrm>`;
}

/** What every shape tree begins with. */
export const groupProperties = xml`<p:nvGrpSpPr>
    <p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>
  </p:nvGrpSpPr>
  <p:grpSpPr>
    <a:xfrm>
      <a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>
    </a:xfrm>
  </p:grpSpPr>`;

/** A placeholder's `a:bodyPr`, without autofit: text is measured to fit its box. */
export function bodyProperties(
  { insets, anchor }: Pick<Placeholder, "insets" | "anchor">,
  rtl: boolean,
): Markup {
  return xml`<a:bodyPr vert="horz" wrap="square" lIns="${emu(insets.left)}" tIns="${emu(insets.top)}"
    rIns="${emu(insets.right)}" bIns="${emu(insets.bottom)}" rtlCol="${rtl ? 1 : 0}" anchor="${anchors[anchor]}"/>`;
}

/**
 * `a:lvl1pPr` … `a:lvl9pPr` in full, for a master. Punctuation does not hang: it would stand outside
 * the width that ideographs were measured for.
 */
export function allLevels(styles: LevelFormat[]): Markup[] {
  return styles.map((style, level) => {
    const tag = raw(`a:lvl${level + 1}pPr`);
    return xml`<${tag} marL="${emu(style.indent)}" indent="${emu(-style.hanging)}"
      algn="${alignments[style.align]}" defTabSz="914400" rtl="${style.rtl ? 1 : 0}" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">
      ${spacing(style)}${bullet(style)}
      <a:defRPr sz="${hundredths(style.size)}" b="${style.bold ? 1 : 0}" kern="1200">
        ${solidFill(style.color)}${font(style)}
      </a:defRPr>
    </${tag}>`;
  });
}

/** Only the levels, and of these only what is not as in `base`, for a layout. */
export function changedLevels(styles: LevelFormat[], base: LevelFormat[]): Markup[] {
  return styles.flatMap((style, level) => {
    const was = base[level]!;
    const differs = (key: keyof LevelFormat) => style[key] !== was[key];
    const recolored = !sameColor(style.color, was.color);
    const keys: (keyof LevelFormat)[] = ["size", "bold", "font", "align", "indent", "hanging"];
    keys.push("bullet", "spaceBefore", "leading");
    if (!recolored && !keys.some(differs)) return [];
    const tag = raw(`a:lvl${level + 1}pPr`);
    const attributes = [
      differs("indent") && raw(` marL="${emu(style.indent)}"`),
      differs("hanging") && raw(` indent="${emu(-style.hanging)}"`),
      differs("align") && raw(` algn="${alignments[style.align]}"`),
    ].filter((one) => one !== false);
    const runAttributes = [
      differs("size") && raw(` sz="${hundredths(style.size)}"`),
      differs("bold") && raw(` b="${style.bold ? 1 : 0}"`),
    ].filter((one) => one !== false);
    return xml`<${tag}${attributes}>
      ${(differs("leading") || differs("spaceBefore")) && spacing(style)}
      ${differs("bullet") && bullet(style)}
      <a:defRPr${runAttributes}>
        ${recolored && solidFill(style.color)}${differs("font") && font(style)}
      </a:defRPr>
    </${tag}>`;
  });
}

function spacing({ leading, spaceBefore }: LevelFormat): Markup {
  return xml`<a:lnSpc><a:spcPct val="${thousandthsOfPercent(leading)}"/></a:lnSpc>
    <a:spcBef><a:spcPts val="${hundredths(spaceBefore)}"/></a:spcBef>`;
}

function bullet(style: LevelFormat): Markup {
  if (style.bullet === undefined) return xml`<a:buNone/>`;
  return raw(bulletCharacter(style.bullet).map(serialize).join(""));
}

function font(style: LevelFormat): Markup {
  const kind = style.font === "heading" ? "mj" : "mn";
  return xml`<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`;
}
