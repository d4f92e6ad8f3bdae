// The reports that are measured: three of examples/, and generated ones of text and tables.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function reports(root) {
  const folder = join(root, ".cache", "bench");
  mkdirSync(folder, { recursive: true });
  const example = (name) => join(root, "examples", name, "report.md");
  const generated = (slides) => {
    const file = join(folder, `slides-${slides}.md`);
    writeFileSync(file, generate(slides));
    return file;
  };
  const charts = join(folder, "charts-200.md");
  writeFileSync(charts, generateCharts(200));
  return [
    { name: "reflection, no charts", file: example("reflection"), runs: 9 },
    { name: "architecture, 3 charts", file: example("architecture-report"), runs: 9 },
    { name: "100 slides, text and tables", file: generated(100), slides: 100, runs: 5 },
    { name: "200 slides, 200 charts", file: charts, charts: 200, runs: 3 },
    { name: "1000 slides, text and tables", file: generated(1000), slides: 1000, runs: 3 },
  ];
}

/** No two charts alike, of the common kinds in turn. */
export function generateCharts(count) {
  const kinds = ["", "bar", "bar stacked", "area", "pie", "horizontal", "scatter", "combo"];
  const months = ["January", "February", "March", "April", "May", "June"];
  const slides = Array.from({ length: count }, (_, at) => {
    const rows = months.map((month, i) => `${month},${(at * 7 + i * 13) % 90},${at + i},${90 - i}`);
    const csv = [`Month,North ${at},South,West`, ...rows].join("\n");
    return `## Chart ${at + 1}\n\n\`\`\`csv ${kinds[at % kinds.length]}\n${csv}\n\`\`\``;
  });
  return `---\ntitle: Charts\n---\n\n${slides.join("\n\n---\n\n")}\n`;
}

const words =
  "the river carries timber down to mills where people cut plan count and store it until ships arrive with orders from towns along coast".split(
    " ",
  );

/** Slides of bullets and slides of tables in turn, the same every time. */
function generate(slides) {
  let at = 0;
  const phrase = (length) =>
    Array.from({ length }, () => words[(at = (at * 7 + 3 + length) % 997) % words.length]).join(
      " ",
    );
  const parts = ["---\ntitle: Generated report\nauthor: Bench\n---"];
  for (let n = 2; n <= slides; n += 1) {
    const body =
      n % 2
        ? Array.from({ length: 6 }, () => `- **${phrase(2)}**: ${phrase(9)}`)
        : [
            "| Name | Place | Amount | Share |",
            "| --- | --- | ---: | ---: |",
            ...Array.from(
              { length: 7 },
              (_, i) => `| ${phrase(2)} | ${phrase(1)} | ${n * i} | ${i} % |`,
            ),
          ];
    parts.push(`## Slide ${n}: ${phrase(4)}\n\n${phrase(12)}.\n\n${body.join("\n")}`);
  }
  return parts.join("\n\n").replace(/\n\n## /g, "\n\n---\n\n## ") + "\n";
}
