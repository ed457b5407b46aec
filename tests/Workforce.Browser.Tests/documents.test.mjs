// node --test: the HTML page of every kind of document, drafted and issued, with the council's logo: axe, 1200 and 320 pixels, print, and no script.
import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { demoFolder, openBrowser, picture, run, violations } from './portal.mjs';

// Stripes on a transparent ground.
const logo = 'iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAYAAAB4MH11AAAAKElEQVR42mOQ9a/5D8MMSIBa4gy0NBzMp6XhOH1DE0tHDR9NRSM4ogElRhIAZeGakwAAAABJRU5ErkJggg==';
const service = 'street-cleansing';
let folder, browser, documents;

before(async () => {
  folder = demoFolder();
  writeFileSync(join(folder, 'council/logo.png'), Buffer.from(logo, 'base64'));
  run('run', '--data', folder);
  run('issue', '--data', folder, '--service', service, '--checked-by', 'Robin Reader', '--approved-by', 'Alex Head');
  run('annex', '--data', folder, '--service', service, '--number', '1', '--to', 'Branch secretary', '--why', 'Asked for', '--approved-by', 'Alex Head');
  run('issue', '--data', folder, '--service', 'programme.report', '--checked-by', 'Robin Reader', '--approved-by', 'Alex Head');
  run('evidence', '--data', folder, '--service', service, '--out', join(folder, 'evidence'));
  const pages = path => readdirSync(join(folder, path), { recursive: true }).filter(name => name.endsWith('.html')).map(name => join(folder, path, name)).sort();
  const draft = readdirSync(join(folder, 'packs', service))[0];
  documents = [
    ...pages(`packs/${service}/${draft}`), ...pages(`issued/${service}/1`), pages(`statements/${service}/issued-1`)[0],
    ...pages('forecasts').slice(0, 1), ...pages('issued/programme.report/1'), ...pages('evidence'),
  ];
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every document is without violations, fits 1200 and 320 pixels and is whole in print', async () => {
  const kinds = new Set(documents.map(path => basename(path)));
  for (const kind of ['union-pack', 'measures-letter', 'council-notice', 'contractor-queries', 'confidential-annex', 'programme', 'evidence']) assert.ok(kinds.has(`${kind}.html`), kind);
  for (const width of [1200, 320]) {
    const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
    const refused = [];
    page.on('console', message => message.type() === 'error' && refused.push(message.text()));
    for (const path of documents) {
      await page.goto(pathToFileURL(path).href);
      const name = `${width}-document-${path.includes('/issued') ? 'issued-' : ''}${basename(path, '.html')}`;
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${name} is wider than ${width}`);
      assert.deepEqual(await violations(page), [], `${name}: axe`);
      if (path.includes('/issued')) assert.equal(await page.evaluate(() => document.querySelector('header img')?.naturalWidth), 24, `${name}: logo`);
      await picture(page, name);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.evaluate(() => [...document.querySelectorAll('main p, main td, main th, main dd')].filter(part => part.getClientRects().length === 0 && !part.closest('details')).length), 0, `${name}: hidden in print`);
      await page.emulateMedia({ media: 'screen' });
    }
    // The page's own policy lets its style and its logo through and nothing else is asked for.
    assert.deepEqual(refused, []);
    await page.context().close();
  }
});

test('a document needs no script: its text is the same with scripts off', async () => {
  const text = async javaScriptEnabled => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(pathToFileURL(documents.find(path => path.endsWith('union-pack.html'))).href);
    const all = await page.locator('main').innerText();
    await page.context().close();
    return all;
  };
  assert.equal(await text(false), await text(true));
});
