import { describe, expect, test } from '@jest/globals';
import { addressKey, inCidr, refusedRange } from '../../src/ingest/address-check.js';

describe('refusedRange', () => {
  test.each([
    ['0.0.0.0', 'unspecified'],
    ['0.255.255.255', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['10.255.255.255', 'private'],
    ['100.64.0.0', 'cgnat'],
    ['100.127.255.255', 'cgnat'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'link-local'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.170', 'reserved'],
    ['192.0.2.9', 'documentation'],
    ['192.88.99.1', '6to4'],
    ['192.168.1.1', 'private'],
    ['198.18.0.1', 'benchmarking'],
    ['198.19.255.255', 'benchmarking'],
    ['198.51.100.7', 'documentation'],
    ['203.0.113.7', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.254', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::7f00:1', 'reserved'],
    ['::127.0.0.1', 'v4-mapped'], // the old compatible form, which ipaddr.js reads as mapped
    ['::ffff:127.0.0.1', 'v4-mapped'],
    ['::ffff:7f00:1', 'v4-mapped'],
    ['::ffff:8.8.8.8', 'v4-mapped'],
    ['64:ff9b::7f00:1', 'nat64'],
    ['64:ff9b::8.8.8.8', 'nat64'],
    ['64:ff9b:1::a00:1', 'nat64'],
    ['100::1', 'reserved'],
    ['2001::1', 'teredo'],
    ['2001:2::1', 'reserved'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4'],
    ['2002:c0a8:101::1', '6to4'],
    ['3fff::1', 'documentation'],
    ['5f00::1', 'reserved'],
    ['fc00::1', 'private'],
    ['fdff:ffff::1', 'private'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['febf::1', 'link-local'],
    ['fec0::1', 'reserved'],
    ['ff02::1', 'multicast'],
  ])('%s is refused as %s', (address, range) => {
    expect(refusedRange(address)).toBe(range);
  });

  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '113.160.225.1',
    '126.255.255.255',
    '128.0.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2001:ee0:4000::1',
    '2405:4800::1',
    '2a00:1450::1',
  ])('%s, just outside every row, is public', (address) => {
    expect(refusedRange(address)).toBeNull();
  });

  test.each([
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '1.2.3',
    '',
    'localhost',
    '1.1.1.1 ',
    '[::1]',
    '1.1.1.256',
  ])('the spelling "%s" is unreadable, never public', (address) => {
    expect(refusedRange(address)).toBe('unreadable');
  });
});

test('two spellings of one address are one key', () => {
  expect(addressKey('2405:4800:0:0::1')).toBe(addressKey('2405:4800::0001'));
  expect(addressKey('1.2.3.4')).toBe('1.2.3.4');
});

test('a v4-mapped address is in no IPv4 network', () => {
  expect(inCidr('10.1.2.3', '10.0.0.0/8')).toBe(true);
  expect(inCidr('::ffff:10.1.2.3', '10.0.0.0/8')).toBe(false);
  expect(inCidr('11.1.2.3', '10.0.0.0/8')).toBe(false);
  expect(inCidr('fd00:1::9', 'fd00:1::/32')).toBe(true);
  expect(inCidr('', '10.0.0.0/8')).toBe(false);
});
