/** Signs of languages; the one with most lines that bear its sign is named, if it has enough. */
const SIGNS: Record<string, RegExp> = {
  rust: /^(?:use\s+\w+(?:::|;)|pub\s|impl\b|fn\s|let\s+mut\b|#!?\[)|->\s*(?:Result|Self|Option)|::<|\bArc<|\w+::\w+\(|\w!\(/,
  python:
    /^(?:def\s.*:$|class\s\w+.*:$|from\s[\w.]+\simport\b|import\s[\w.]+(?:\s+as\s+\w+)?$|async def\s|elif\b.*:$|except\b.*:$|@\w+$|print\(|with\s.*:$|if\s.*:$|for\s.*:$)|\bNone\b|\bself\./,
  typescript:
    /^(?:interface\s+\w+|type\s+\w+\s*=|export\s+(?:type|interface))|:\s*(?:string|number|boolean)\b[;,)]/,
  javascript:
    /^(?:const|let|var)\s+[\w{[].*=|=>|\bfunction\s*\w*\(|require\(["']|console\.log|^import\s.*\sfrom\s["']/,
  swift:
    /^(?:func\s|let\s+\w+\s*[:=]|var\s+\w+\s*(?::|=)|(?:private|public|internal|fileprivate)\s+(?:typealias|struct|class|var|func|let)|typealias\s|extension\s|guard\s)/,
  go: /^(?:package\s\w+$|func\s(?:\(\w+\s\*?\w+\)\s)?\w+\(|import\s\()|:=/,
  java: /^(?:public|private|protected)\s+(?:static\s+)?(?:final\s+)?(?:class|void|int|String|boolean)\b|System\.out/,
  sql: /^(?:SELECT|INSERT INTO|CREATE (?:TABLE|INDEX|VIEW|UNIQUE)|ALTER TABLE|DROP TABLE|UPDATE|DELETE FROM|FROM|WHERE|GROUP BY|ORDER BY|--\s)\b|\b(?:PRIMARY KEY|VARCHAR|BIGINT|NOT NULL)\b/,
  json: /^"[\w $.-]+"\s*:|^[{}[\]],?$/,
  yaml: /^(?:- )?[\w.-]+:(?:\s+[^{;]*)?$/,
  html: /^<\/?[a-z][\w-]*(?:\s[^<>]*)?>|^<!DOCTYPE/i,
  dockerfile:
    /^(?:FROM\s[\w./-]+(?::[\w.-]+)?|RUN\s|CMD\s\[|ENTRYPOINT\s|COPY\s\S+\s|WORKDIR\s|EXPOSE\s\d)/,
  c: /^#include\s*[<"]|^(?:int|void|char|static)\s+\*?\w+\(|\bprintf\(/,
  bash: /^(?:\$\s\S|#!.*sh\b|sudo\s|git\s|npm\s|npx\s|pip3?\s|cargo\s|docker\s|kubectl\s|apt(?:-get)?\s|curl\s|wget\s|ssh\s|chmod\s|mkdir\s|cd\s|ls\b|cp\s|mv\s|rm\s|cat\s|grep\s|export\s|echo\s|\.\/|\/usr\/|[A-Z_]+=\S+$|[A-Z_]{3,}=\S+\s\w|make\b|go\s(?:install|build|run|test|get)\b|gh\s|df\s|ctr\s|brew\s|yarn\s|helm\s|aws\s|gcloud\s|terraform\s|systemctl\s)|\s--[a-z][\w-]+|\s\|\s\w+/,
  mermaid: /^(?:graph|flowchart|sequenceDiagram|classDiagram|gantt)\b|-->/,
};

export function languageOf(code: readonly string[]): string {
  const lines = code.map((line) => line.trim()).filter((line) => line !== "");
  let best = "";
  let most = 0;
  for (const [name, sign] of Object.entries(SIGNS)) {
    const count = lines.filter((line) => sign.test(line)).length;
    if (count > most) [best, most] = [name, count];
  }
  return most >= Math.max(1, lines.length / 5) ? best : "";
}

const NAMES =
  /^(?:bash|shell|sh|zsh|console|python|py|javascript|js|typescript|ts|tsx|jsx|json|yaml|yml|toml|sql|rust|rs|go|golang|java|kotlin|swift|ruby|php|c|cpp|c\+\+|c#|csharp|html|css|scss|xml|dockerfile|makefile|powershell|diff|graphql|ini|text|plaintext|mermaid|markdown|md|r|scala|perl|lua|hcl|proto|protobuf)$/i;

/** A line that only names a language, or the button over a block: furniture of the page. */
export function codeLabel(text: string): { language: string } | undefined {
  if (NAMES.test(text)) return { language: normal(text.toLowerCase()) };
  if (
    /^(?:copy|copy code|code kopieren|kopieren|copier|copier le code|copiar|copiar código|edit|wrap)$/i.test(
      text,
    )
  ) {
    return { language: "" };
  }
  return undefined;
}

function normal(name: string): string {
  return name === "plaintext" ? "text" : name;
}
