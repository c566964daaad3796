import { describe, expect, test } from '@jest/globals';
import { parseAllowList, sharedEntry } from '../../src/ingest/allow-list.js';

function shared(list: string, source: string, target: string): string | null {
  return sharedEntry(parseAllowList(list), source, new URL(target))?.text ?? null;
}

describe('parseAllowList', () => {
  test('nothing is an empty list', () => {
    expect(parseAllowList(undefined)).toEqual([]);
    expect(parseAllowList(' , ,\n')).toEqual([]);
  });

  test('commas and blanks separate, a pace may follow each', () => {
    const list = parseAllowList('127.0.0.1:4000=0, *.noibo.vn=500\t10.20.0.0/16  [fd00::1]:80=86400000');
    expect(list.map(({ text, paceMs }) => [text, paceMs])).toEqual([
      ['127.0.0.1:4000=0', 0],
      ['*.noibo.vn=500', 500],
      ['10.20.0.0/16', null],
      ['[fd00::1]:80=86400000', 86_400_000],
    ]);
  });

  test.each([
    ['portal.vn', /"portal\.vn": the port is missing/],
    ['portal.vn:0', /"portal\.vn:0": the port is missing or impossible/],
    ['portal.vn:70000', /"portal\.vn:70000"/],
    ['http://portal.vn:80', /"http:\/\/portal\.vn:80": leave the scheme out/],
    ['portal.vn:80/tin', /cannot be read/],
    ['user@portal.vn:80', /cannot be read/],
    ['portal.vn:80=fast', /pace must be whole milliseconds/],
    ['portal.vn:80=-1', /pace/],
    ['portal.vn:80=', /pace/],
    ['portal.vn:80=1=2', /pace/],
    ['portal.vn:80=99999999', /pace/],
    ['*', /"\*"/],
    ['*.', /"\*\."/],
    ['*:80', /"\*:80"/],
    ['*.10.0.0.1', /suffix cannot be read/],
    ['*.*.vn', /suffix/],
    ['*.xa.vn:99999', /port is impossible/],
    ['10.0.0.0/33', /prefix is longer/],
    ['10.1.2.3/8', /the network begins at 10\.0\.0\.0\/8/],
    ['0.0.0.0/0', /too wide/],
    ['::/0', /too wide/],
    ['10.0/8', /network cannot be read/],
    ['fd00::1:80', /cannot be read/],
  ])('%s is refused with what is wrong', (entry, message) => {
    expect(() => parseAllowList(`127.0.0.1:80 ${entry}`)).toThrow(message);
    expect(() => parseAllowList(entry)).toThrow(/host:port .*\*\.suffix/);
  });

  test('every bad entry is named at once', () => {
    expect(() => parseAllowList('a b:1 c')).toThrow(/"a".*"c"/);
  });
});

describe('sharedEntry', () => {
  test('host and port must both be the entry’s', () => {
    expect(shared('127.0.0.1:4000', 'http://127.0.0.1:4000/rss', 'http://127.0.0.1:4000/a')).toBe(
      '127.0.0.1:4000',
    );
    expect(shared('127.0.0.1:4000', 'http://127.0.0.1:4000', 'http://127.0.0.1:4001/')).toBeNull();
    expect(shared('127.0.0.1:4000', 'http://127.0.0.1:4000', 'http://localhost:4000/')).toBeNull();
    expect(shared('portal.vn:443', 'https://portal.vn', 'https://portal.vn/')).toBe('portal.vn:443');
    expect(shared('portal.vn:443', 'http://portal.vn', 'http://portal.vn/')).toBeNull();
  });

  test('a source under another entry finds none', () => {
    const list = '127.0.0.1:4000, 127.0.0.1:4001';
    expect(shared(list, 'http://127.0.0.1:4000', 'http://127.0.0.1:4001/')).toBeNull();
    expect(shared(list, 'https://bao.vn', 'http://127.0.0.1:4001/')).toBeNull();
  });

  test('other spellings of an address are the address', () => {
    expect(shared('127.0.0.1:4000', 'http://2130706433:4000', 'http://0x7f.1:4000/')).toBe('127.0.0.1:4000');
  });

  test('a suffix holds every depth below it, but neither itself nor a look-alike', () => {
    expect(shared('*.hatinh.vn', 'http://a.hatinh.vn', 'https://x.b.hatinh.vn:9000/')).toBe('*.hatinh.vn');
    expect(shared('*.hatinh.vn', 'http://a.hatinh.vn', 'http://hatinh.vn/')).toBeNull();
    expect(shared('*.hatinh.vn', 'http://a.hatinh.vn', 'http://evilhatinh.vn/')).toBeNull();
    expect(shared('*.hatinh.vn', 'http://a.hatinh.vn', 'http://a.hatinh.vn.evil.com/')).toBeNull();
    expect(shared('*.hatinh.vn:8081', 'http://a.hatinh.vn:8081', 'http://b.hatinh.vn:80/')).toBeNull();
  });

  test('a network holds addresses, not names that resolve into it', () => {
    expect(shared('10.20.0.0/16', 'http://10.20.1.1', 'http://10.20.9.9:8081/')).toBe('10.20.0.0/16');
    expect(shared('10.20.0.0/16', 'http://10.20.1.1', 'http://10.21.0.1/')).toBeNull();
    expect(shared('10.20.0.0/16', 'http://evil.vn', 'http://10.20.9.9/')).toBeNull();
    expect(shared('10.20.0.0/16', 'http://10.20.1.1', 'http://evil.vn/')).toBeNull();
    expect(shared('127.0.0.0/8', 'http://localhost:4000', 'http://127.0.0.1:4000/')).toBe('127.0.0.0/8');
    expect(shared('fd00::/8', 'http://[fd00::1]:81', 'http://[fd12::2]/')).toBe('fd00::/8');
  });

  test('an unreadable source origin opens nothing', () => {
    expect(shared('127.0.0.1:4000', 'null', 'http://127.0.0.1:4000/')).toBeNull();
    expect(shared('127.0.0.1:4000', '', 'http://127.0.0.1:4000/')).toBeNull();
  });

  test('a name is opened to office networks only, an address to itself only', () => {
    const [name, literal, suffix] = parseAllowList('portal.vn:80 10.0.0.5:80 *.noibo.vn');
    expect(name?.opens('10.0.0.5')).toBe(true);
    expect(suffix?.opens('127.0.0.1')).toBe(true);
    expect(name?.opens('fd00::1')).toBe(true);
    for (const address of [
      '169.254.169.254',
      '224.0.0.1',
      '0.0.0.0',
      '255.255.255.255',
      '::ffff:10.0.0.5',
      '64:ff9b::a00:5',
    ]) {
      expect([address, name?.opens(address)]).toEqual([address, false]);
    }
    expect(literal?.opens('10.0.0.5')).toBe(true);
    expect(literal?.opens('10.0.0.6')).toBe(false);
  });
});
