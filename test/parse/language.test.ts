import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/parse/language.js";
import { parse } from "./helpers.js";

describe("the language of a report that does not say it", () => {
  it.each([
    ["ar-SA", "# تقرير المشروع\n\nنسبة النجاح في Al-Awael ERP: `npm run test:all`"],
    ["fa-IR", "# گزارش پروژه\n\nاین گزارش پیشرفت کار را نشان می‌دهد"],
    ["he-IL", "# דוח הפרויקט\n\nhttps://example.com/a-long-address-in-latin"],
    ["ja-JP", "# 詳細設計\n\nスライドのデザインはテーマが持つ。\n\n```js\nconst latin = 1;\n```"],
    ["ko-KR", "# 컨테이너란\n\n보통 컨테이너는 단일 프로세스를 가집니다"],
    ["zh-CN", "# 项目报告\n\n这是我们的第一个季度"],
    ["zh-TW", "# 項目報告\n\n這是我們的第一個季度"],
    ["th-TH", "# รายงาน"],
    ["hi-IN", "# रिपोर्ट\n\nयह पहली तिमाही है"],
    ["en-US", "# Отчёт\n\nпервый квартал"],
    ["en-US", "# Report\n\nour office in 東京 (Tōkyō), and תל אביב"],
    ["en-US", "# 2026 📋"],
  ])("is %s by its letters", (tag, text) => {
    expect(languageOf(text)).toBe(tag);
  });

  it("is not asked where it is said", () => {
    expect(parse("---\nlang: he\n---\n\n# تقرير").deck.meta.lang).toBe("he");
    expect(parse("---\ntitle: a\n---\n\n# تقرير").deck.meta.lang).toBe("ar-SA");
  });
});
