import { describe, expect, it } from "vitest";
import { linkTarget } from "../../../src/pptx/package/links.js";

describe("linkTarget", () => {
  it.each([
    ["https://example.org", "https://example.org"],
    ["https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"],
    ["https://example.org/a b/ü?q=ö", "https://example.org/a%20b/%C3%BC?q=%C3%B6"],
    ["https://example.org/100%/a%20b", "https://example.org/100%25/a%20b"],
    ["https://example.org/[x]|{y}", "https://example.org/%5Bx%5D%7C%7By%7D"],
    ["https://example.org/#a#b", "https://example.org/#a%23b"],
    ["http://[::1]:8080/x", "http://[::1]:8080/x"],
    ["https://müller.example/", "https://xn--mller-kva.example/"],
    ["mailto:a@example.org?subject=a b", "mailto:a@example.org?subject=a%20b"],
    ["docs/a file.pdf", "docs/a%20file.pdf"],
    ["..\\docs\\a.pdf", "../docs/a.pdf"],
    ["C:\\docs\\a.pdf", "file:///C:/docs/a.pdf"],
    ["a b:c", "./a%20b:c"],
  ])("%s becomes %s", (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });

  it.each([
    "",
    "  ",
    "#nowhere",
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "http://exa mple.com/",
    "https://",
  ])("%j is no link", (url) => {
    expect(linkTarget(url)).toBeUndefined();
  });

  it("takes time in proportion to the length", () => {
    const long = "https://example.org/" + "#[%/?ü ".repeat(100_000);
    expect(linkTarget(long)!.length).toBeGreaterThan(long.length);
  });
});
