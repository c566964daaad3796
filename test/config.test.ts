import { describe, expect, test } from '@jest/globals';
import { ConfigError, ENVIRONMENT_NAMES, readConfig } from '../src/config.js';

describe('the configuration', () => {
  test('has a value for everything when nothing is set', () => {
    expect(readConfig({}, '/srv')).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataDir: '/srv/data',
      allowHosts: '',
      minIntervalMs: 2000,
      province: '42',
      publicRead: true,
      introspection: true,
    });
  });

  test('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}, '/srv'))).toBe(true);
  });

  test('an empty value counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', BANTIN_PROVINCE: '' }, '/srv')).toMatchObject({
      port: 4000,
      databaseUrl: null,
      province: '42',
    });
  });

  test.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
  ])('reading needs no key on %s: %s, unless it is said', (HOST, open) => {
    expect(readConfig({ HOST }, '/srv').publicRead).toBe(open);
    expect(readConfig({ HOST, BANTIN_PUBLIC_READ: 'no' }, '/srv').publicRead).toBe(false);
    expect(readConfig({ HOST, BANTIN_PUBLIC_READ: 'TRUE' }, '/srv').publicRead).toBe(true);
  });

  test.each([
    ['relative to the folder given', 'here', '/srv/here'],
    ['absolute', '/var/bantin', '/var/bantin'],
  ])('the data folder is %s', (_, BANTIN_DATA_DIR, dataDir) => {
    expect(readConfig({ BANTIN_DATA_DIR }, '/srv').dataDir).toBe(dataDir);
  });

  test('every wrong value is named with what was given and what would be right, all in one message', () => {
    const wrong = { PORT: '4000x', BANTIN_PROVINCE: '4', BANTIN_INTROSPECTION: 'maybe' };
    expect(() => readConfig(wrong, '/srv')).toThrow(ConfigError);
    expect(() => readConfig(wrong, '/srv')).toThrow(
      /PORT must be a whole number.*"4000x"[\s\S]*BANTIN_PROVINCE must be.*"4"[\s\S]*BANTIN_INTROSPECTION must be.*"maybe"/,
    );
  });

  test.each(['-1', '65536', '1e3', '0x50', ' ', '4 000'])('PORT="%s" is no port', (PORT) => {
    expect(() => readConfig({ PORT }, '/srv')).toThrow(/PORT/);
  });

  test('a wrong DATABASE_URL is not repeated: it holds a password', () => {
    const wrong = () => readConfig({ DATABASE_URL: 'mysql://me:geheim@db/x' }, '/srv');
    expect(wrong).toThrow(/DATABASE_URL must be postgres:/);
    expect(wrong).not.toThrow(/geheim/);
  });

  test('a user agent that no header can carry is refused', () => {
    expect(() => readConfig({ BANTIN_USER_AGENT: 'Bản tin' }, '/srv')).toThrow(/BANTIN_USER_AGENT/);
    expect(() => readConfig({ BANTIN_USER_AGENT: 'a\r\nb: c' }, '/srv')).toThrow(/BANTIN_USER_AGENT/);
  });

  test('every variable that is read is on the list, each once', () => {
    expect(ENVIRONMENT_NAMES).toContain('BANTIN_ALLOW_HOSTS');
    expect(new Set(ENVIRONMENT_NAMES).size).toBe(ENVIRONMENT_NAMES.length);
  });
});
