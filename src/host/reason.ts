/** Why the file system refused, in words that complete "`path`: …". */
export function reasonOf(error: unknown, doing: "read" | "write"): string {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return `no permission to ${doing} it`;
    case "EBUSY":
    case "ETXTBSY":
      return "another program has it open";
    case "EEXIST":
    case "ENOTDIR":
      return "a file is in the place of its folder";
    case "ENAMETOOLONG":
      return "its name is too long";
    case "ELOOP":
      return "its symbolic links go in a circle";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open";
    default:
      return `cannot ${doing} it: ${error instanceof Error ? error.message : String(error)}`;
  }
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
