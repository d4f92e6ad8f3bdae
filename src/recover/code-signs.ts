/** How much a line looks like code: 2 sure of itself, 1 only among others, 0 not, -1 prose. */
export type CodeSign = 2 | 1 | 0 | -1;

// Words that are nothing but commands; seen at the start of one-line blocks.
const COMMANDS =
  /^(?:sudo|git|npm|npx|yarn|pnpm|pip3?|pipx|poetry|cargo|rustc|rustup|docker|docker-compose|podman|kubectl|helm|terraform|ansible(?:-playbook)?|apt|apt-get|yum|dnf|brew|choco|apk|curl|wget|ssh|scp|rsync|chmod|chown|mkdir|rmdir|cd|ls|cp|mv|rm|ln|cat|grep|egrep|sed|awk|xargs|tar|unzip|python3?|node|deno|bun|java|javac|mvn|gradle|dotnet|bash|sh|zsh|source|export|systemctl|journalctl|service|psql|mysql|sqlite3|redis-cli|aws|gcloud|gsutil|az|gh|hub|jq|yq|df|du|ps|kill|top|tail|head|nohup|env|printenv|mount|umount|ping|dig|nslookup|openssl|gpg|crontab|useradd|usermod|ctr|crictl|minikube|kind|kubeadm|vim|nano|conda|uv|uvicorn|gunicorn|flask|pytest|jest|tsc|eslint|php|composer|ruby|gem|bundle|rails|perl|swift|xcodebuild|cmake|ninja|gcc|clang|touch|echo|set|tee|make|go|time|test|find|which|man|hugo|mkdocs|pandoc)(?=\s|$)/;

/** Commands that are English words too: something of a command line must follow. */
const WORDS =
  /^(?:set|make|go|time|test|find|which|man|echo|touch|service|source|head|tail|top|kind|kill|cat|env|node|mount|bundle|export|swift|service|hub|ruby|flask|jest|rails|composer|uv|bun|perl|gem)\b/;
const ARGUMENT =
  /\s(?:--?[\w-]+|[~.]{0,2}\/[\w./-]*|[\w-]+[./=][\w./=:@-]+|"[^"]*"|'[^']*'|\$\w+|\||>|install|build|run|get|test|clean|mod)(?=\s|$|\W)/;

const STRONG: RegExp[] = [
  /^[$%] ?\S/,
  /^(?:PS |[A-Z]:\\)[^>]*>\s*\S/,
  /^#!\s?\//,
  /^\.{0,2}\/[\w.-]+(?:\/[\w.*-]+)+(?:\s|$)|^\.\/[\w.-]+/,
  /^(?:export\s+)?[A-Z_][A-Z0-9_]{2,}=\S/,
  /^(?:import\s+(?:\{|\*|[\w.]+(?:\s+as\s+\w+)?\s*[;,]?$|[\w.,{} *]+\s+from\s+["'])|import\s+["']|from\s+[\w.]+\s+import\s)/,
  /^(?:use\s+[\w:]+.*;|#include\s*[<"]|using\s+[\w.]+;|package\s+[\w.]+;?$|require\(|@?import\s+[\w.]+;)/,
  /^(?:(?:pub(?:\(\w+\))?|public|private|protected|internal|static|async|export|default|abstract|final|override|unsafe|const)\s+)*(?:def|class|fn|func|function|struct|enum|impl|trait|interface|typealias|extension|namespace|protocol)\s+[\w<].*[{(:;=]|^(?:(?:pub|public|private|static|export|async)\s+)*(?:let|const|var|val)\s+(?:mut\s+)?[\w{[][^.]*[=:]/,
  /^(?:if|for|while|switch|elif|else if|catch|match|guard|unless|foreach)\b.*[{:]$|^(?:try|else|finally|do|loop)\s*[{:]$|^\}\s*(?:else|catch|finally|while)\b|^(?:with|except)\b.*:$/,
  /^(?:return|await|yield|throw|raise|break|continue|echo|print|println|printf|console\.log)\b.*[;()]$|^(?:return|raise|yield)\s+\w+$/,
  /^[}\])]+[;,)]*$|^[{[(]$|^\);?$/,
  /[{;]$|\)\s*=>|=>\s*[{(]|[({[]$|\);?$(?<=\w\(.*\);?)(?<=^[\w.]+\(.*)|^[\w.]+\(.*\)\s*[{;]/,
  /^(?:SELECT|INSERT INTO|CREATE (?:OR REPLACE )?(?:TABLE|INDEX|VIEW|UNIQUE|DATABASE|FUNCTION|TYPE)|ALTER TABLE|DROP (?:TABLE|INDEX)|UPDATE|DELETE FROM|EXPLAIN|GRANT|BEGIN|COMMIT)\b.*(?:;|\(|\bFROM\b|\bSET\b|\bON\b|,)/,
  /^@\w+(?:\.\w+)*(?:\(.*\))?$|^#!?\[[\w:]+.*\]$/,
  /^<\/?[a-zA-Z][\w:.-]*(?:\s[^<>]*)?\/?>|^<\?xml|^<!DOCTYPE/i,
  /^"[\w $.-]+"\s*:\s*(?:["{[\d]|true|false|null)/,
  /^[├└][─-]|^│\s+[├└│]/,
  /^[\w.[\]"']+\s*(?:=|\+=|-=|:=)\s*(?:["'[{(]|[\w.:]+\(|\d|new\s|await\s|&|\*|lambda\b|True\b|False\b|None\b|true\b|false\b)/,
  /^[\w.]+(?:::\w+)+\(|^[\w]+(?:\.\w+)+\(.*\)?[;,]?$|^[a-z_]\w*\([^)]*\)[;,]?$/,
  /^\.\w+\(.*\)/,
  /^(?:graph|flowchart|sequenceDiagram|classDiagram|stateDiagram|gantt|erDiagram)\b\s*(?:TD|LR|TB|RL|BT|-v2)?;?$/,
  /^FROM\s+[\w./-]+(?::[\w.-]+)?(?:\s+AS\s+\w+)?$|^(?:RUN|CMD|ENTRYPOINT|COPY|WORKDIR|ENV|EXPOSE)\s+\S/,
];

const WEAK: RegExp[] = [
  /^(?:\/\/|\/\*|\*\/|--\s|#\s|#$|;;|"""|''')/,
  /^\s*\*\s/,
  /(?:&&|\|\||->|=>|::|\+\+|==|!=|<=|>=|\+=|\$\{|\$\(|\{\{|<<|>>)/,
  /[{}[\];]|\w\(|\\$/,
  /^-{1,2}\w[\w-]*/,
  /^[\w.-]+:(?:\s+\S+)?$/,
  /^-\s[\w.-]+:\s/,
  /^\w+\s*=\s*\S/,
  /^[\w.[\]]+\s*[:=]\s*\S+,?$/,
  /,$/,
  /^[\w-]+\s+(?:VARCHAR|INT|BIGINT|TEXT|TIMESTAMP|BOOLEAN|SERIAL|UUID|DATE|NUMERIC)\b/,
  /^(?:FROM|WHERE|AND|OR|JOIN|LEFT JOIN|INNER JOIN|GROUP BY|ORDER BY|LIMIT|HAVING|VALUES|SET|PRIMARY KEY)\b/,
  /^(?:else|try|do|end|fi|done|then|pass|break|continue|return|begin|default)\b/,
  /^[\w-]+$/,
  /^[\w./-]*[\w]\/[\w./-]+$/,
  /^[↓↑→←│|v^+-]+$/,
];

export function codeSign(text: string): CodeSign {
  if (COMMANDS.test(text)) {
    const argument = ARGUMENT.test(text);
    if (argument && /\s--?\w|\s[|>]|&&|\/[\w.-]+(?:\s|$)/.test(text) && !/[^.][.:!?]$/.test(text))
      return 2;
    if (isSentence(text)) return 0;
    if (!WORDS.test(text)) return argument || !/\s\S+\s\S+\s/.test(text) ? 2 : 1;
    return argument ? 2 : 1;
  }
  if (isSentence(text)) return /^(?:\/\/|#\s|--\s|\/\*|\*)/.test(text) ? 1 : -1;
  if (STRONG.some((sign) => sign.test(text))) return 2;
  if (WEAK.some((sign) => sign.test(text))) return 1;
  return words(text) > 3 ? -1 : 0;
}

/** Ends as a sentence does, or is words with hardly a sign between them. */
function isSentence(text: string): boolean {
  if (/[{;}]$/.test(text)) return false;
  const count = words(text);
  if (count < 4) return false;
  const signs = (text.match(/[{}()[\]=<>;|&$\\/_"'`]|--/g) ?? []).length;
  if (/[.!?:…]$/.test(text) && !/\.\.\.$/.test(text)) return signs <= count / 3;
  return signs < count / 6;
}

function words(text: string): number {
  return (text.match(/(?:^|\s)[\p{L}][\p{L}'’-]*[,.:;!?)]*(?=\s|$)/gu) ?? []).length;
}

/** A command line of which one line is enough. */
export function isCommandLine(text: string): boolean {
  if (/^\$ \S/.test(text)) return true;
  if (/[.!?:]$/.test(text) && !/[/\s]\.$/.test(text)) return false;
  if (/^\.{1,2}\/[\w./-]+(?:\s+\S+)*$|^[A-Z_]{3,}=\S+(?:\s+\S+)*$/.test(text)) return true;
  return COMMANDS.test(text) && codeSign(text) === 2;
}

/** Net of brackets opened, without those in quotes. */
export function openBrackets(text: string): number {
  let depth = 0;
  for (const char of text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'/g, "")) {
    if ("{[(".includes(char)) depth++;
    else if ("}])".includes(char)) depth--;
  }
  return depth;
}

export function isComment(text: string): boolean {
  return /^(?:#+\s|\/\/|--\s|#$)/.test(text);
}
