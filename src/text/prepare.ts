/**
 * Measures a paragraph once, so that `breakLines` is arithmetic alone.
 *
 * Where a line may break is found by a scanner of our own rather than by a UAX #14 library: lines
 * are to be broken at no more places than PowerPoint and LibreOffice both break at (white space,
 * hyphens and dashes before letters, ideographs), as a break too many is a line too few. UAX #14
 * breaks at more: after `/`, before some brackets, between digits and dashes; each of its breaks would
 * have to be looked at again. Grapheme clusters fall out of the same pass, without a call for each.
 *
 * Kerning is left out: most pairs bring letters nearer, so that text is measured up to 1 % too wide.
 */
import { arabicWidth, complexDigit, isComplex, joinedBy } from "./arabic.js";
import {
  complexVertical,
  emojiWidth,
  fallbackVertical,
  fallbackWidth,
  isEastAsian,
  isEmojiBase,
  Kind,
  kindOf,
  symbolVertical,
} from "./characters.js";
import { faceMetrics, type Face, type FaceMetrics, type Vertical } from "./faces.js";

export interface TextPiece {
  /** A line end inside it (`\n`) breaks the line. */
  text: string;
  face: Face;
  /** Relative to the paragraph's size; 1 by default. */
  scale: number;
  /** How far its baseline lies above the line's, in em of the paragraph; 0 by default. */
  rise?: number;
  /** In a paragraph from right to left: what is of no script is drawn as Arabic is. */
  complex?: true;
  /** A hard line break; `text` is then empty. */
  lineBreak?: true;
}

/** A paragraph's words with the white space that follows them; everything in em. */
export interface Words {
  widths: number[];
  /** Width of the white space after each word; it hangs at a line's end. */
  spaces: number[];
  /** Width of the hyphen that a break after the word shows; 0 for all but soft hyphens. */
  hyphens: number[];
  ascents: number[];
  descents: number[];
  /** Whether the line ends after the word. */
  ends: boolean[];
  /** Index of the first of each word's clusters, and the count of all at the end. */
  clusterStarts: number[];
  /** Widths of the grapheme clusters of all words. */
  clusters: number[];
  /** Clusters inside of words that LibreOffice may begin a line with, where the word is wider than a line. */
  seams: number[];
  /** Words that follow a hyphen: with the word before they are one, to be divided only where no line holds it. */
  parts: number[];
  /** Where the hyphen before each of `parts` stands in the text of all pieces. */
  hyphensAt: number[];
  /** Height of a line that holds no word. */
  emptyLine: Vertical;
}

/** Default tab stops are an inch apart: 4 em at 18 pt, and no tab is wider than that. */
const tabWidth = 4;

/**
 * Between East Asian and other letters LibreOffice leaves a fifth of the line's height before the
 * second (its "Asian spacing", always on in what comes from PowerPoint); Noto Sans CJK's is 1.448 em.
 */
const eastAsianGap = 0.29;

export function measureWords(pieces: TextPiece[]): Words {
  const scanner = new Scanner();
  scanner.begin(pieces[0]?.complex === true);
  for (const piece of pieces) scanner.addPiece(piece);
  return scanner.finish();
}

class Scanner {
  private words: Words = {
    widths: [],
    spaces: [],
    hyphens: [],
    ascents: [],
    descents: [],
    ends: [],
    clusterStarts: [0],
    clusters: [],
    seams: [],
    parts: [],
    hyphensAt: [],
    emptyLine: { ascent: 0.95, descent: 0.25 },
  };

  // The word that grows.
  private width = 0;
  private space = 0;
  private hyphen = 0;
  private ascent = 0;
  private descent = 0;
  private hasText = false;
  /** White space or a soft hyphen was met: the next character starts another word. */
  private closed = false;

  /** The last character that is no mark, and its kind; 0 at a word's start. */
  private last = 0;
  private lastKind = 0;
  /** Digits are drawn in the font of complex scripts, as the last letter was. */
  private complex = false;
  /** The scale of the last letter. */
  private lastScale = 1;
  /** A letter or digit stands before the hyphen that is `last`: `real-time`, `60-hour`. */
  private wordBeforeHyphen = false;
  /** A zero width joiner follows an emoji. */
  private joining = false;
  /** Whether the last letter is East Asian; undefined before a line's first. */
  private eastAsian: boolean | undefined = undefined;
  /** Where the last hyphen stands, and the piece begins, in the text of all pieces. */
  private hyphenAt = 0;
  private pieceAt = 0;

  private face!: FaceMetrics;
  private scale = 1;
  private rise = 0;

  /** @param complex the paragraph runs from right to left */
  begin(complex: boolean): void {
    this.complex = complex;
  }

  addPiece(piece: TextPiece): void {
    this.face = faceMetrics(piece.face);
    this.scale = piece.scale;
    this.rise = piece.rise ?? 0;
    this.words.emptyLine = {
      ascent: this.face.ascent * piece.scale,
      descent: this.face.descent * piece.scale,
    };
    if (piece.lineBreak) this.endWord(true);
    const { text } = piece;
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i)!;
      if (codePoint > 0xffff) i++;
      const kind = kindOf(codePoint);
      switch (kind) {
        case Kind.lineEnd:
          if (codePoint !== 0x0d || text.charCodeAt(i + 1) !== 0x0a) this.endWord(true);
          break;
        case Kind.space:
          this.space += codePoint === 0x09 ? tabWidth * this.scale : this.advance(codePoint, kind);
          this.touch(this.face, this.scale);
          this.closed = true;
          break;
        case Kind.zeroWidthSpace:
          this.closed = true;
          break;
        case Kind.softHyphen:
          // A soft hyphen at a word's very start or after a space separates nothing.
          if (this.hasText && !this.closed) {
            this.hyphen = this.advance(0x2d, Kind.hyphen);
            this.closed = true;
          }
          break;
        default:
          this.addCharacter(codePoint, kind, text, i + 1);
      }
    }
    this.pieceAt += text.length;
  }

  finish(): Words {
    // A last line of nothing, after a hard break, is there too.
    this.endWord(false);
    const { words } = this;
    // Copies have no room to grow in, which is most of what a short text takes, and all stay until the deck is placed.
    return {
      widths: words.widths.slice(),
      spaces: words.spaces.slice(),
      hyphens: words.hyphens.slice(),
      ascents: words.ascents.slice(),
      descents: words.descents.slice(),
      ends: words.ends.slice(),
      clusterStarts: words.clusterStarts.slice(),
      clusters: words.clusters.slice(),
      seams: words.seams,
      parts: words.parts,
      hyphensAt: words.hyphensAt,
      emptyLine: words.emptyLine,
    };
  }

  private addCharacter(codePoint: number, kind: number, text: string, next: number): void {
    const gap = this.gapBefore(codePoint, kind);
    if (this.closed) this.endWord(false, gap);
    else if (this.mayBreakBefore(kind)) {
      const hyphen = this.last === 0x2d || this.last === 0x2010;
      this.endWord(false, gap);
      if (hyphen) {
        this.words.parts.push(this.words.widths.length);
        this.words.hyphensAt.push(this.hyphenAt);
      }
    } else {
      if (gap > 0) this.extend(gap);
      if (this.isSeam(codePoint)) this.words.seams.push(this.words.clusters.length);
    }
    switch (kind) {
      case Kind.letter:
      case Kind.digit:
      case Kind.other:
        if (this.joining && isEmojiBase(codePoint)) this.extend(0);
        else this.addLetter(codePoint, kind);
        break;
      case Kind.hyphen:
        this.wordBeforeHyphen = this.lastKind === Kind.letter || this.lastKind === Kind.digit;
        this.hyphenAt = this.pieceAt + next - 1;
        this.addCluster(this.ambiguousAdvance(codePoint, kind, text, next));
        break;
      case Kind.ambiguous:
        this.addCluster(this.ambiguousAdvance(codePoint, kind, text, next));
        break;
      case Kind.emoji:
        if (this.joining) this.extend(0);
        else this.addCluster(this.emojiAdvance(codePoint));
        break;
      case Kind.regional:
        if (this.lastKind === Kind.regional) {
          // The flag is complete; another half would start the next one.
          this.extend(0);
          kind = Kind.emoji;
        } else {
          this.addCluster(this.emojiAdvance(codePoint));
        }
        break;
      case Kind.skinTone:
        if (this.last !== 0 && isEmojiBase(this.last)) return this.drawLastAsEmoji();
        this.addCluster(this.emojiAdvance(codePoint));
        kind = Kind.emoji;
        break;
      case Kind.emojiSelector:
      case Kind.keycap:
        if (this.last !== 0 && isEmojiBase(this.last)) this.drawLastAsEmoji();
        return;
      case Kind.zeroWidthJoiner:
        this.joining = this.lastKind === Kind.emoji;
        return;
      case Kind.mark:
        // Drawn without advancing even where the font's table says otherwise, as Courier New's does.
        return this.extend(0);
      case Kind.spacingMark:
        return this.extend(this.advance(codePoint, kind));
      case Kind.joiner:
        this.extend(0);
        break;
      default:
        this.addCluster(this.advance(codePoint, kind));
    }
    this.joining = false;
    this.last = codePoint;
    this.lastKind = kind;
  }

  /** The room between an East Asian and another letter, with or without white space between them. */
  private gapBefore(codePoint: number, kind: number): number {
    const eastAsian = isEastAsian(codePoint, kind);
    if (eastAsian === undefined) return 0;
    const changes = this.eastAsian !== undefined && this.eastAsian !== eastAsian;
    this.eastAsian = eastAsian;
    return changes ? eastAsianGap * this.scale : 0;
  }

  private addLetter(codePoint: number, kind: number): void {
    if (kind === Kind.letter) this.complex = isComplex(codePoint);
    const narrower = joinedBy(this.last, codePoint);
    if (narrower > 0) this.extend(-narrower * this.lastScale);
    this.addCluster(this.advance(codePoint, kind));
    this.lastScale = this.scale;
  }

  /** In lines drawn with signs: `+----+----+`, `|----|`. PowerPoint divides them anywhere. */
  private isSeam(codePoint: number): boolean {
    if (this.last === 0x7c) return codePoint !== 0x7c;
    return this.last === 0x2d && /[+([{$<=#*_]/.test(String.fromCodePoint(codePoint));
  }

  private mayBreakBefore(kind: number): boolean {
    switch (this.lastKind) {
      case Kind.hyphen:
        return kind === Kind.letter && this.wordBeforeHyphen;
      case Kind.ideograph:
      case Kind.closing:
        return (
          kind === Kind.ideograph ||
          kind === Kind.opening ||
          kind === Kind.letter ||
          kind === Kind.digit ||
          kind === Kind.emoji
        );
      case Kind.letter:
      case Kind.digit:
        return kind === Kind.ideograph || kind === Kind.opening;
      case Kind.emoji:
        return (
          !this.joining &&
          (kind === Kind.emoji ||
            kind === Kind.regional ||
            kind === Kind.ideograph ||
            kind === Kind.opening)
        );
      default:
        return false;
    }
  }

  /** In em of the paragraph; makes the line as high as the font that draws the character. */
  private advance(codePoint: number, kind: number): number {
    const { face, scale } = this;
    const arabic = arabicWidth(codePoint);
    if (arabic !== undefined) {
      this.touch(complexVertical, scale);
      return arabic * scale;
    }
    // Fonts without a hyphen that does not break have it drawn as the other one.
    const shown = codePoint === 0x2011 && face.widths[codePoint] === 0 ? 0x2d : codePoint;
    const units = shown > 0xffff ? 0 : face.widths[shown]!;
    if (units !== 0) {
      this.touch(face, scale);
      const width = (units - 1) * face.unit;
      return (kind === Kind.digit && this.complex ? Math.max(width, complexDigit) : width) * scale;
    }
    const width = fallbackWidth(codePoint, kind);
    this.touch(width === 0 ? face : fallbackVertical(codePoint), scale);
    return width * scale;
  }

  private ambiguousAdvance(codePoint: number, kind: number, text: string, next: number): number {
    const width = this.advance(codePoint, kind);
    if (codePoint < 0x80) return width;
    const isWide =
      isIdeographic(this.lastKind) ||
      (next < text.length && isIdeographic(kindOf(text.codePointAt(next)!)));
    return isWide ? Math.max(width, this.scale) : width;
  }

  /** A few fonts have their own glyph of an emoji; PowerPoint draws it in colour all the same. */
  private emojiAdvance(codePoint: number): number {
    this.touch(symbolVertical, this.scale);
    return Math.max(this.advance(codePoint, Kind.emoji), emojiWidth * this.scale);
  }

  private drawLastAsEmoji(): void {
    const { clusters, clusterStarts } = this.words;
    this.touch(symbolVertical, this.scale);
    if (clusters.length > clusterStarts[clusterStarts.length - 1]!) {
      const more = emojiWidth * this.scale - clusters[clusters.length - 1]!;
      if (more > 0) this.extend(more);
    }
    this.lastKind = Kind.emoji;
  }

  private addCluster(width: number): void {
    this.words.clusters.push(width);
    this.width += width;
    this.hasText = true;
  }

  /** Adds to the word's last cluster. */
  private extend(width: number): void {
    const { clusters, clusterStarts } = this.words;
    if (clusters.length === clusterStarts[clusterStarts.length - 1]) return this.addCluster(width);
    clusters[clusters.length - 1]! += width;
    this.width += width;
  }

  private touch(vertical: Vertical, scale: number): void {
    const ascent = vertical.ascent * scale + this.rise;
    const descent = vertical.descent * scale - this.rise;
    if (ascent > this.ascent) this.ascent = ascent;
    if (descent > this.descent) this.descent = descent;
  }

  /** @param gap further white space after the word */
  private endWord(endsLine: boolean, gap = 0): void {
    const { words } = this;
    if (endsLine) this.eastAsian = undefined;
    if (this.ascent === 0) {
      this.ascent = words.emptyLine.ascent;
      this.descent = words.emptyLine.descent;
    }
    words.widths.push(this.width);
    words.spaces.push(this.space + gap);
    words.hyphens.push(this.hyphen);
    words.ascents.push(this.ascent);
    words.descents.push(this.descent);
    words.ends.push(endsLine);
    words.clusterStarts.push(words.clusters.length);
    this.width = this.space = this.hyphen = this.ascent = this.descent = 0;
    this.hasText = this.closed = this.joining = this.wordBeforeHyphen = false;
    this.last = this.lastKind = 0;
  }
}

function isIdeographic(kind: number): boolean {
  return kind === Kind.ideograph || kind === Kind.closing || kind === Kind.opening;
}
