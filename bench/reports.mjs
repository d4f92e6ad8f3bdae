// The reports that are measured: three of examples/, and generated ones of slides and of charts.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param quick without those that take long */
export function reports(root, quick) {
  const folder = join(root, ".cache", "bench");
  mkdirSync(folder, { recursive: true });
  const example = (name) => join(root, "examples", name, "report.md");
  const written = (name, text) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const slides = (count) => written(`slides-${count}.md`, generate(count));
  const charts = (count) => written(`charts-${count}.md`, generateCharts(count));
  const all = [
    { name: "one slide", file: written("one.md", "# One\n\n- a\n- b\n"), runs: 9 },
    { name: "reflection, no charts", file: example("reflection"), runs: 9 },
    { name: "architecture, 3 charts", file: example("architecture-report"), runs: 9 },
    { name: "10 slides", file: slides(10), slides: 10, runs: 9 },
    { name: "100 slides", file: slides(100), slides: 100, runs: 7 },
    { name: "1000 slides", file: slides(1000), slides: 1000, runs: 3 },
    { name: "5000 slides", file: slides(5000), slides: 5000, runs: 1, isLong: true },
    { name: "1 chart", file: charts(1), charts: 1, runs: 9 },
    { name: "20 charts", file: charts(20), charts: 20, runs: 5 },
    { name: "200 charts", file: charts(200), charts: 200, runs: 3 },
  ];
  return quick ? all.filter(({ isLong }) => !isLong).map((each) => ({ ...each, runs: 1 })) : all;
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

/** Slides of bullets, tables, sections side by side, steps, code and quotes in turn, the same every time. */
function generate(slides) {
  let at = 0;
  const phrase = (length) =>
    Array.from({ length }, () => words[(at = (at * 7 + 3 + length) % 997) % words.length]).join(
      " ",
    );
  const times = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join("\n");
  const bullets = () => times(6, () => `- **${phrase(2)}**: ${phrase(9)}`);
  const table = (n) =>
    "| Name | Place | Amount | Share |\n| --- | --- | ---: | ---: |\n" +
    times(7, (i) => `| ${phrase(2)} | ${phrase(1)} | ${n * i} | ${i} % |`);
  const bodies = [
    bullets,
    table,
    () => [1, 2].map(() => `### ${phrase(2)}\n\n${times(3, () => `- ${phrase(7)}`)}`).join("\n\n"),
    bullets,
    table,
    () => times(4, (i) => `${i + 1}. **${phrase(2)}** ${phrase(12)}`),
    (n) =>
      `\`\`\`python\n${times(6, (i) => `stock_${i} = count("${phrase(2)}", ${n + i})`)}\n\`\`\``,
    () => `> ${phrase(16)}`,
  ];
  const parts = Array.from({ length: slides - 1 }, (_, i) => {
    const n = i + 2;
    const body = bodies[i % bodies.length](n);
    return `## Slide ${n}: ${phrase(4)}\n\n${phrase(12)}.\n\n${body}`;
  });
  return `---\ntitle: Generated report\nauthor: Bench\n---\n\n${parts.join("\n\n---\n\n")}\n`;
}
