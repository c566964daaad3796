import { crc32, deflateSync } from 'node:zlib';
import { hashOf } from './demo-random.js';

const WIDTH = 640;
const HEIGHT = 400;

/**
 * An image for `name`, as PNG bytes, 640 × 400: a sky, two ridges and a field in colours that follow from the name.
 * The same name gives the same bytes.
 */
export function demoImage(name: string): Buffer {
  const seed = hashOf(name);
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
  const far = ridge(seed, 150, 34);
  const near = ridge(seed >>> 7, 215, 26);
  for (let y = 0; y < HEIGHT; y += 1) {
    const start = y * (WIDTH + 1) + 1;
    for (let x = 0; x < WIDTH; x += 1) rows[start + x] = colourAt(x, y, far[x] ?? 0, near[x] ?? 0);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header()),
    chunk('PLTE', palette(seed)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Palette places: 0–63 the sky from above, 64 the far ridge, 65 the near one, 66–97 the field in stripes. */
function colourAt(x: number, y: number, far: number, near: number): number {
  if (y < far) return Math.min(63, Math.floor((y / 220) * 64));
  if (y < near) return 64;
  if (y < 262) return 65;
  return 66 + ((Math.floor((y - 262) / 9) + Math.floor(x / 80)) % 32);
}

/** A skyline: for every column the row where it begins. Integer waves, so that every machine draws the same. */
function ridge(seed: number, base: number, swing: number): readonly number[] {
  const first = 160 + (seed % 90);
  const second = 60 + ((seed >>> 3) % 40);
  return Array.from(
    { length: WIDTH },
    (_unused, x) => base - wave(x + (seed % 640), first, swing) - wave(x, second, swing >> 2),
  );
}

/** A triangle wave with rounded tops. */
function wave(x: number, length: number, height: number): number {
  const at = (x % length) / length;
  const slope = at < 0.5 ? at * 2 : 2 - at * 2;
  return Math.round(height * slope * (2 - slope));
}

function palette(seed: number): Buffer {
  const colours = Buffer.alloc(98 * 3);
  const warm = seed % 60;
  for (let step = 0; step < 64; step += 1)
    colours.set([120 + warm + step, 165 + step, 215 + (step >> 1)], step * 3);
  const tint = (seed >>> 9) % 50;
  colours.set([86 + tint, 122, 128], 64 * 3);
  colours.set([52 + tint, 96 + (tint >> 1), 74], 65 * 3);
  for (let stripe = 0; stripe < 32; stripe += 1) {
    const shade = hashOf(`${seed} ${stripe}`) % 46;
    colours.set([104 + shade + (warm >> 1), 142 + shade, 62 + (shade >> 1)], (66 + stripe) * 3);
  }
  return colours;
}

/** Width, height, 8 bits a pixel, colours from the palette. */
function header(): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(WIDTH, 0);
  bytes.writeUInt32BE(HEIGHT, 4);
  bytes.set([8, 3, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
