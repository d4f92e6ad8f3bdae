/** How far apart colours are with each kind of colour vision. */
import type { Rgb } from "../scene/look.js";

type Matrix = [number, number, number][];

/**
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009: severity 1.0,
 * for linear RGB.
 */
export const visions: Record<string, Matrix> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** IEC 61966-2-1, with D65 white. */
const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

const white = [0.95047, 1, 1.08883];

/** CIE 1976 L*a*b*: a distance of 2 can just be seen side by side. */
export function distance(a: Rgb, b: Rgb, vision: Matrix): number {
  return apart(lab(a, vision), lab(b, vision));
}

/** A colour as each kind of vision sees it, for comparing it with many. */
export type Views = number[][];

export function viewsOf(rgb: Rgb): Views {
  return Object.values(visions).map((vision) => lab(rgb, vision));
}

/** With the vision that tells them apart least. */
export function leastDistance(a: Views, b: Views): number {
  let least = Infinity;
  for (let i = 0; i < a.length; i++) least = Math.min(least, apart(a[i] ?? [], b[i] ?? []));
  return least;
}

/** With full colour vision, the first of all. */
export function fullDistance(a: Views, b: Views): number {
  return apart(a[0] ?? [], b[0] ?? []);
}

function apart(a: number[], b: number[]): number {
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return Math.sqrt(squares);
}

/** L* of CIE 1976, 0–100: what is left of a colour on a grey copy. */
export function lightness(rgb: Rgb): number {
  return lab(rgb, visions["full"]!)[0] ?? 0;
}

function lab(rgb: Rgb, vision: Matrix): number[] {
  const seen = times(vision, linear(rgb)).map((value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = times(toXyz, seen).map((value, i) => {
    const t = value / (white[i] ?? 1);
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function linear(rgb: Rgb): number[] {
  return [0, 2, 4].map((at) => {
    const c = Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

function times(matrix: Matrix, vector: number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0));
}
