import { describe, expect, it } from "vitest";
import { themes } from "./files.js";

const lines = (...all: string[]) => `${all.join("\n")}\n`;

describe("extends", () => {
  it("takes what is left out from a built-in theme", async () => {
    const { found, theme } = await themes({
      "acme.yaml": lines(
        "extends: executive",
        "fonts: {body: Arial}",
        'colors: {accents: ["#0A5C36", "#F2A900", "#1F4E79"]}',
      ),
    }).load();
    expect(found).toEqual([]);
    expect(theme?.name).toBe("acme");
    expect(theme?.look.fonts).toMatchObject({ heading: "Georgia", body: "Arial" });
    expect(theme?.look.palette).toMatchObject({ ground: "FBF7EC", accent1: "0A5C36" });
    expect(theme?.look.chart.series).toHaveLength(6);
  });

  it("leaves a panel in the tint of the other's accents, and keeps a grey one", async () => {
    const file = (base: string) => `extends: ${base}\ncolors: {accents: ["#00AA66"]}\n`;
    const panelOn = async (base: string) =>
      (await themes({ "acme.yaml": file(base) }).load()).theme?.look.palette.panel;
    expect(await panelOn("vivid")).not.toBe("EEF1FF");
    expect(await panelOn("contrast")).toBe("F0F0F0");
  });

  it("sets texts in another slot where the company's colour cannot be read", async () => {
    const orange = 'extends: professional\ncolors: {accents: ["#FF6600"]}\npanels: solid\n';
    const { found, loaded, theme } = await themes({ "acme.yaml": orange }).load();
    expect(found).toEqual([]);
    expect(loaded?.spec.title.color).toBe("accent2");
    expect(loaded?.spec.cover).toMatchObject({ ground: { rgb: "FF6600" }, text: "text" });
    expect(theme?.look.table).toMatchObject({ headerFill: "accent2", headerText: "ground" });
    expect(theme?.solid).toEqual({ fill: "accent2", text: "ground" });
  });

  it("leaves a colour that the file writes out alone, and says that it cannot be read", async () => {
    const { found, loaded } = await themes({
      "acme.yaml": 'colors: {accents: ["#0A5C36"]}\ncover: {text: "#0A5C40"}\n',
    }).load();
    expect(loaded?.spec.cover.text).toEqual({ rgb: "0A5C40" });
    expect(found[0]?.message).toMatch(/texts of the title slide have a contrast of 1\.0/);
  });

  it("keeps colours that mean something, which do not go with the accents", async () => {
    const { loaded } = await themes({
      "base.yaml": 'colors: {accents: ["#0A5C36"]}\nmeanings: {bad: "#B00020", good: accent3}\n',
      "acme.yaml": 'extends: base\ncolors: {accents: ["#1D3CD0"]}\n',
    }).load();
    expect(loaded?.spec.meanings).toMatchObject({ bad: { rgb: "B00020" }, note: "accent1" });
    expect(loaded?.spec.meanings.good).not.toBe("accent3");
  });

  it("takes it from a file beside it, with its logo", async () => {
    const files = themes({
      "brand/base.yml": 'colors: {accents: ["#0A5C36"]}\nlogo: art/logo.svg\nbullet: "–"\n',
      "acme.yaml": "extends: brand/base.yml\nname: Acme\n",
    });
    const { found, theme, loaded } = await files.load();
    expect(found).toEqual([]);
    expect(theme?.look.body[0]?.bullet).toBe("–");
    expect(loaded?.logo.light?.path.replaceAll("\\", "/")).toBe("brand/art/logo.svg");
    expect(loaded?.logo.light?.position).toMatchObject({ file: "brand/base.yml", line: 2 });
  });

  it("finds a file by its name alone", async () => {
    const { found } = await themes({
      "base.json": '{"colors": {"accents": ["#0A5C36"]}}',
      "acme.yaml": "extends: base\n",
    }).load();
    expect(found).toEqual([]);
  });

  it("reports a circle where it closes", async () => {
    const { found, theme } = await themes({
      "acme.yaml": "extends: globex\n",
      "globex.yaml": "name: Globex\nextends: acme.yaml\n",
    }).load();
    expect(theme).toBeUndefined();
    expect(found).toMatchObject([
      {
        code: "theme-extends",
        message: "themes extend each other: acme → globex → acme",
        position: { file: "globex.yaml", line: 2, column: 10 },
      },
    ]);
  });

  it("reports a missing one with the nearest name", async () => {
    const { found } = await themes({ "acme.yaml": "extends: profesional\n" }).load();
    expect(found).toMatchObject([
      {
        message: "extends `profesional`, which was not found",
        hint: "did you mean `professional`?",
        position: { line: 1, column: 10 },
      },
    ]);
  });

  it("reports a theme without any accent", async () => {
    const { found } = await themes({ "acme.yaml": "name: Acme\n" }).load();
    expect(found[0]?.message).toBe("theme `Acme` has no accent colour");
  });
});

describe("variants", () => {
  const acme = lines(
    'colors: {accents: ["#0A5C36"]}',
    "variants:",
    "  dark:",
    '    colors: {ground: "#101418"}',
    "    bullet: ›",
  );

  it("derive what they do not say", async () => {
    const { found, theme } = await themes({ "acme.yaml": acme }).load("acme.yaml", "dark");
    expect(found).toEqual([]);
    expect(theme).toMatchObject({ name: "acme-dark", look: { dark: true } });
    expect(theme?.look.palette.ground).toBe("101418");
    expect(theme?.look.body[0]?.bullet).toBe("›");
  });

  it("leave the theme itself alone", async () => {
    const { theme } = await themes({ "acme.yaml": acme }).load();
    expect(theme?.look).toMatchObject({ dark: false, palette: { ground: "FFFFFF" } });
  });
});
