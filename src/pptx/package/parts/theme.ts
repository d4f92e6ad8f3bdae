import type { Look } from "../../../scene/look.js";
import { raw, xml, type Markup } from "../../../opc/xml/markup.js";

/**
 * `a:theme`: twelve colours, two fonts, and a plain format scheme.
 *
 * dk1 and dk2 are dark and lt1 and lt2 light whatever the look: a dark look swaps them in the master's
 * colour map, as PowerPoint's own background styles do, and the notes master, which is printed, does not.
 * @param complexFont of Arabic, Hebrew, Thai and the like; none where it is empty
 */
export function themeMarkup(look: Look, complexFont: string): Markup {
  const { palette, fonts, name } = look;
  const [dk1, lt1, dk2, lt2] = look.dark
    ? [palette.ground, palette.text, palette.panel, palette.muted]
    : [palette.text, palette.ground, palette.muted, palette.panel];
  return xml`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}">
    <a:themeElements>
      <a:clrScheme name="${name}">
        ${slot("dk1", dk1)}
        ${slot("lt1", lt1)}
        ${slot("dk2", dk2)}
        ${slot("lt2", lt2)}
        ${slot("accent1", palette.accent1)}
        ${slot("accent2", palette.accent2)}
        ${slot("accent3", palette.accent3)}
        ${slot("accent4", palette.accent4)}
        ${slot("accent5", palette.accent5)}
        ${slot("accent6", palette.accent6)}
        ${slot("hlink", palette.link)}
        ${slot("folHlink", palette.visited)}
      </a:clrScheme>
      <a:fontScheme name="${name}">
        <a:majorFont>${fontMarkup(fonts.heading, complexFont)}</a:majorFont>
        <a:minorFont>${fontMarkup(fonts.body, complexFont)}</a:minorFont>
      </a:fontScheme>
      ${formatScheme}
    </a:themeElements>
    <a:objectDefaults/>
    <a:extraClrSchemeLst/>
  </a:theme>`;
}

function slot(name: string, rgb: string): Markup {
  const tag = raw(`a:${name}`);
  return xml`<${tag}><a:srgbClr val="${rgb.toUpperCase()}"/></${tag}>`;
}

function fontMarkup(family: string, complexFont: string): Markup {
  return xml`<a:latin typeface="${family}"/><a:ea typeface=""/><a:cs typeface="${complexFont}"/>
    ${scripts.map(([script, typeface]) => xml`<a:font script="${script}" typeface="${typeface}"/>`)}`;
}

/** For text that the Latin font cannot show; on every Office machine. */
const scripts = [
  ["Jpan", "Yu Gothic"],
  ["Hang", "Malgun Gothic"],
  ["Hans", "Microsoft YaHei"],
  ["Hant", "Microsoft JhengHei"],
  ["Arab", "Arial"],
  ["Hebr", "Arial"],
  ["Thai", "Tahoma"],
  ["Deva", "Mangal"],
] as const;

const placeholderFill = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;

const line = (width: number) => xml`<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">
    ${placeholderFill}<a:prstDash val="solid"/><a:miter lim="800000"/>
  </a:ln>`;

const noEffect = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;

/** Three of each are required; ours are flat. */
const formatScheme = xml`<a:fmtScheme name="quarterdeck">
    <a:fillStyleLst>${placeholderFill}${placeholderFill}${placeholderFill}</a:fillStyleLst>
    <a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>
    <a:effectStyleLst>${noEffect}${noEffect}${noEffect}</a:effectStyleLst>
    <a:bgFillStyleLst>${placeholderFill}${placeholderFill}${placeholderFill}</a:bgFillStyleLst>
  </a:fmtScheme>`;
