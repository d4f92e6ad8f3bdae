/**
 * The fingerprint that a deck carries of itself, as a custom document property, which programs keep
 * that save the deck with other parts.
 */
import { createHash } from "node:crypto";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import {
  type DirectoryEntry,
  directoryPlace,
  endRecordLength,
  readDirectory,
  unpacked,
} from "../../opc/unzip.js";
import { xmlPart, type ZipEntry } from "../../opc/zip.js";

export const customPath = "docProps/custom.xml";

const appPath = "docProps/app.xml";

/** Our name of the property. */
const property = 'name="quarterdeck"';

type Entries = Pick<ZipEntry, "path" | "crc" | "size">[];

/**
 * The part of custom properties. The fingerprint is of all other parts, and of what stands before it in this
 * one. Of each part it takes the checksum that the zip file's directory has anyhow, so that a deck of any size
 * is checked by reading its directory.
 * @param entries all other parts
 * @param before properties that are not ours, of a company's template: each with its pid, from 2 on
 */
export function customProperties(entries: Entries, before: Markup[] = []): ZipEntry {
  const hash = createHash("sha256");
  for (const { path, crc, size } of entries) hash.update(`${path} ${crc} ${size}\n`);
  for (const { markup } of before) hash.update(markup);
  return xmlPart(customPath, markupOf(hash.digest("hex"), before));
}

function markupOf(fingerprint: string, before: Markup[]): Markup {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
    ${before}
    <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${before.length + 2}" name="quarterdeck">
      <vt:lpwstr>${fingerprint}</vt:lpwstr>
    </property>
  </Properties>`;
}

export interface ReadableFile {
  size: number;
  /** Fewer bytes than asked for where the file ends. */
  read(position: number, length: number): Promise<Uint8Array>;
}

/**
 * `ours` is as it was written; `edited` was written by quarterdeck, and saved by another program since;
 * `foreign` is all else.
 */
export type Origin = "ours" | "edited" | "foreign";

/** As a zip file has it: the day of all our entries. */
const firstDay = 0x0021_0000;

/** A larger part, or directory, is none of ours. */
const mostBytes = 16 * 1024 * 1024;

export async function originOf(file: ReadableFile): Promise<Origin> {
  const entries = await directoryOf(file);
  if (!entries) return "foreign";
  const own = entries.find(({ path }) => path === customPath);
  if (!own) return (await isFromEarlier(file, entries)) ? "ours" : "foreign";
  const others = entries.filter((entry) => entry !== own);
  const isOurs = (before: Markup[]) => {
    const { crc, size } = customProperties(others, before);
    return own.crc === crc && own.size === size;
  };
  if (isOurs([])) return "ours";
  const text = await textOf(file, own);
  if (!text.includes(property)) return "foreign";
  return isOurs(propertiesBefore(text)) ? "ours" : "edited";
}

/** What stands before our property, as it stands there. */
function propertiesBefore(text: string): Markup[] {
  const start = text.indexOf(">", text.indexOf("<Properties")) + 1;
  const end = text.lastIndexOf("<property ", text.indexOf(property));
  return text
    .slice(start, Math.max(start, end))
    .split(/(?=<property )/)
    .filter((one) => one !== "")
    .map(raw);
}

/**
 * Decks had no fingerprint at first. One that still names quarterdeck as its program and has our dates
 * was not saved by any other: PowerPoint, Keynote and LibreOffice name themselves, others date.
 */
async function isFromEarlier(file: ReadableFile, entries: DirectoryEntry[]): Promise<boolean> {
  const app = entries.find(({ path }) => path === appPath);
  if (!app || entries.some(({ date }) => date !== firstDay)) return false;
  return (await textOf(file, app)).includes("<Application>quarterdeck</Application>");
}

/** `undefined` for what is no zip file, or none as we write it: with a comment, or of more than 4 GB. */
async function directoryOf(file: ReadableFile): Promise<DirectoryEntry[] | undefined> {
  if (file.size < endRecordLength) return undefined;
  const end = directoryPlace(await file.read(file.size - endRecordLength, endRecordLength));
  if (!end || end.size > mostBytes || end.start + end.size > file.size) return undefined;
  return readDirectory(await file.read(end.start, end.size));
}

/** Empty where the part cannot be read. */
async function textOf(file: ReadableFile, part: DirectoryEntry): Promise<string> {
  if (part.size > mostBytes || part.compressed > mostBytes) return "";
  const header = Buffer.from(await file.read(part.offset, 30));
  if (header.length < 30) return "";
  const start = part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const data = await file.read(start, part.compressed);
  const bytes = unpacked({ ...part, stored: part.method === 0, data });
  return bytes ? Buffer.from(bytes).toString("utf8") : "";
}
