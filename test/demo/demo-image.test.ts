import { createHash } from 'node:crypto';
import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { demoFile } from '../../src/demo/demo-file.js';
import { demoImage } from '../../src/demo/demo-image.js';

test('an image is a whole PNG of 640 × 400 whose checksums fit', () => {
  const bytes = demoImage('nong-dan-nao-vet-kenh-1a2b');
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const kinds: string[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    kinds.push(body.subarray(0, 4).toString('latin1'));
    if (kinds.at(-1) === 'IHDR') expect([body.readUInt32BE(4), body.readUInt32BE(8)]).toEqual([640, 400]);
    if (kinds.at(-1) === 'PLTE') expect(length % 3).toBe(0);
    if (kinds.at(-1) === 'IDAT') expect(inflateSync(body.subarray(4)).length).toBe(641 * 400);
    at += 12 + length;
  }
  expect(kinds).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
});

test('the same name gives the same bytes, other names other pictures', () => {
  expect(demoImage('a').equals(demoImage('a'))).toBe(true);
  const prints = Array.from({ length: 40 }, (_unused, index) =>
    createHash('sha1')
      .update(demoImage(`image ${index}`))
      .digest('hex'),
  );
  expect(new Set(prints).size).toBe(40);
});

test('a PDF whose table of contents points at its objects', () => {
  const text = demoFile('ke-hoach.pdf').bytes.toString('latin1');
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(start, start + 4)).toBe('xref');
  [...text.matchAll(/^(\d{10}) 00000 n/gm)].forEach(([, offset], index) => {
    expect(text.slice(Number(offset))).toMatch(new RegExp(`^${index + 1} 0 obj`));
  });
});
