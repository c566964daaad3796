import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerExtract } from '../../src/commands/extract.js';

const URL =
  'http://anbinh.example.gov.vn/cms/portal/folder/tin-tuc/news/xa-an-binh-ra-quan-lam-thuy-loi.html';
const PAGE = `<html><body><div class="d"><h3>Xã An Bình ra quân làm thủy lợi</h3>
<div><a href="#">Email</a><a href="#">Print</a><a href="#">Aa</a></div><span>07:45 12/10/2016</span>
<div><p>Ngày 11/10/2016, hơn 300 hội viên nông dân xã An Bình tham gia nạo vét kênh mương nội đồng.</p>
<p><a href="/f/kh-12.pdf">Kế hoạch số 12/KH-UBND</a> được triển khai đến từng thôn trên địa bàn xã.</p>
<p align="right"><b>Trần Công Vượng - Huyện ủy Lộc Hà</b></p></div><div>Ý kiến bạn đọc</div></div></body></html>`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-extract-'));
  writeFileSync(join(folder, 'a.html'), PAGE);
  writeFileSync(join(folder, 'empty.html'), '<html><body><nav><a href="/">Trang chủ</a></nav></body></html>');
  writeFileSync(join(folder, 'blank.txt'), ' \n\n');
  writeFileSync(join(folder, 'utf16.html'), Buffer.from(`\ufeff${PAGE}`, 'utf16le'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (more: Record<string, unknown> = {}) =>
  answerExtract({ file: join(folder, 'a.html'), url: URL, province: '42', ...more });

describe('extract', () => {
  test('answers with the keys of the contract in their order', async () => {
    const answer = await ask();
    expect(Object.keys(answer)).toEqual(
      (
        'family url title lead publishedAt eventDate byline authorUnit category contentType images attachments ' +
        'documentNumbers bodyText bodyHtml status problems'
      ).split(' '),
    );
    expect(answer).toMatchObject({
      family: 'portal-folder',
      url: URL,
      title: 'Xã An Bình ra quân làm thủy lợi',
      publishedAt: {
        value: '2016-10-12T00:45:00.000Z',
        precision: 'MINUTE',
        basis: 'PAGE',
        raw: '07:45 12/10/2016',
      },
      eventDate: '2016-10-11',
      byline: {
        raw: 'Trần Công Vượng - Huyện ủy Lộc Hà',
        persons: ['Trần Công Vượng'],
        republishedFrom: null,
      },
      authorUnit: {
        name: 'Huyện ủy Lộc Hà',
        kind: 'PARTY_COMMITTEE',
        unitId: 'ht-huyen-loc-ha-448',
        confidence: 'EXACT',
      },
      attachments: [{ url: 'http://anbinh.example.gov.vn/f/kh-12.pdf', type: 'pdf' }],
      documentNumbers: ['12/KH-UBND'],
      status: 'ACTIVE',
    });
    expect(Object.keys(answer['authorUnit'] as object)).toEqual(['name', 'kind', 'unitId', 'confidence']);
  });

  test('null and absent options are the same', async () => {
    expect(await ask({ family: null, fetchedAt: null, contentType: null })).toEqual(await ask());
  });

  test('bytes in UTF-16 give the same article', async () => {
    const { title, bodyText } = await ask({ file: join(folder, 'utf16.html') });
    expect({ title, bodyText }).toEqual({
      title: (await ask())['title'],
      bodyText: (await ask())['bodyText'],
    });
  });

  test('the family may be forced', async () => {
    expect(await ask({ family: 'generic' })).toMatchObject({
      family: 'generic',
      title: 'Xã An Bình ra quân làm thủy lợi',
    });
  });

  test('an unknown family is bad input that names the known ones', async () => {
    await expect(ask({ family: 'joomla' })).rejects.toThrow(
      /portal-folder, nukeviet, hatinh-commune, .*wordpress, generic$/,
    );
  });

  test.each([
    [{ url: 'tin/a.html' }],
    [{ url: 'ftp://a.example/b' }],
    [{ url: 7 }],
    [{ file: undefined }],
    [{ file: '/nowhere/a.html' }],
    [{ fetchedAt: '01/09/2016' }],
    [{ fetchedAt: '2016-09-01T07:00' }],
    [{ province: 'Hà Tĩnh' }],
  ])('%j is bad input', async (more) => {
    await expect(ask(more)).rejects.toMatchObject({ name: 'BadInput' });
  });

  test('a page without an article and a blank text are NOT_AN_ARTICLE', async () => {
    const nothing = { code: 'NOT_AN_ARTICLE' };
    await expect(ask({ file: join(folder, 'empty.html'), url: 'http://a.example/' })).rejects.toMatchObject(
      nothing,
    );
    await expect(ask({ file: join(folder, 'blank.txt'), contentType: 'text/plain' })).rejects.toMatchObject(
      nothing,
    );
  });
});
