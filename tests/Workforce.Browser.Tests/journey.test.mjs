// node --test: HR's journey through the portal, every page looked at by axe, at 1200 and 320 pixels, with scripts off and by keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, picture, startPortal, violations } from './portal.mjs';

const pages = [
  '/', '/services/parks-grounds', '/services/parks-grounds/upload', '/services/parks-grounds/findings', '/services/parks-grounds/people', '/services/parks-grounds/comparison',
  '/services/parks-grounds/answers', '/services/parks-grounds/matches', '/services/parks-grounds/links', '/services/parks-grounds/fairness',
  '/services/parks-grounds/packs', '/services/parks-grounds/offers', '/services/parks-grounds/terms', '/services/parks-grounds/terms/place', '/forecast', '/report', '/forecast/assumptions', '/forecast/assumptions?service=parks-grounds', '/sequence', '/liabilities',
  '/scrutiny', '/audit', '/settings', '/retention', '/services/parks-grounds/person', '/forecast?service=parks-grounds', '/forecast/assumptions?service=family%3AParks%20%26%20Grounds', '/nowhere',
];
const list = 'Sweeping team\nEmployee No,Job Title,Contracted hrs,Rate of pay per hour,Continuous service,Wk pattern\nA1,Street Sweeper,37,12.80,01/04/2015,Days\nA2,Street Sweeper,20,12.80,05/06/2019,Days\n';

let portal, browser, state;

before(async () => {
  portal = await startPortal();
  browser = await openBrowser();
  const context = await browser.newContext();
  await (await context.newPage()).goto(portal.signIn);
  state = await context.storageState();
  await context.close();
});

after(async () => {
  await browser?.close();
  portal?.stop();
});

// javaScriptEnabled: false shows that nothing waits for the portal's one script.
const open = async options => (await browser.newContext({ storageState: state, viewport: { width: 1200, height: 900 }, ...options })).newPage();

async function good(page, name) {
  assert.deepEqual(await violations(page), [], `${name}: axe`);
  await picture(page, name);
}

test('every page is without violations and fits 1200 and 320 pixels, which is 400% of 1280', async () => {
  for (const width of [1200, 320]) {
    const page = await open({ viewport: { width, height: 900 } });
    for (const path of pages) {
      await page.goto(portal.address + path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${path} is wider than ${width}`);
      await good(page, `${width}${path.replaceAll('/', '-')}`);
    }
    await page.context().close();
  }
});

test('HR adds a list, settles a finding and decides a title without scripts', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${portal.address}/services/street-cleansing/upload`);
  await page.getByRole('button', { name: 'Send and look' }).click();
  await page.getByText('There is a problem').waitFor();
  await page.getByLabel('Staff list').setInputFiles({ name: 'sweepers.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: 'Send and look' }).click();
  await page.getByRole('heading', { name: 'What was understood from the list' }).waitFor();
  await picture(page, 'journey-preview');
  await page.getByLabel('Column', { exact: true }).selectOption('Wk pattern');
  await page.getByLabel('It holds').selectOption('remarks');
  await page.getByRole('button', { name: 'Settle' }).click();
  await page.getByText('remarks (settled)').waitFor();
  await page.getByRole('button', { name: 'Add this list' }).click();
  await page.getByText('sweepers~').first().waitFor();

  await page.goto(`${portal.address}/services/parks-grounds/findings`);
  await page.getByLabel('Why this is settled').first().fill('The contractor confirmed it by letter.');
  await page.getByRole('button', { name: /^Settle/ }).first().click();
  await page.goto(`${portal.address}/services/parks-grounds/findings?state=settled`);
  await page.getByText('The contractor confirmed it by letter.').waitFor();

  await page.goto(`${portal.address}/services/parks-grounds/matches`);
  const card = page.locator('.govuk-summary-card', { hasText: 'Supvr (Parks)' });
  await card.getByRole('radio').first().check();
  await card.getByLabel('Why', { exact: true }).fill('The rota shows it.');
  await card.getByRole('button', { name: 'Decide the role' }).click();
  await page.getByText('The rota shows it.').first().waitFor();
  await picture(page, 'journey-matches');
  await page.context().close();
});

test('HR reads, checks, approves, delivers and withdraws a pack without scripts, and a representative reads it on a phone', async () => {
  const page = await open({ javaScriptEnabled: false });
  const packs = `${portal.address}/services/parks-grounds/packs`;
  // A decision of the journey before this one made another version: its drafts have to be there before anybody can have read them.
  for (let wait = 0; wait < 90; wait++) {
    await page.goto(packs);
    if (await page.getByText(/(being|about to be) written/).count() === 0) break;
    await page.waitForTimeout(1000);
  }
  await page.getByRole('button', { name: 'Record the check' }).click();
  await page.getByText('There is a problem').waitFor();
  await picture(page, 'journey-packs-error');
  await page.getByLabel('I have read the drafts').check();
  await page.locator('#person-check').fill('Pat Example');
  await page.getByRole('button', { name: 'Record the check' }).click();
  await page.getByText('Checked by Pat Example').waitFor();
  await page.locator('#person-approve').fill('Sam Example');
  await page.getByRole('button', { name: 'Approve and issue' }).click();
  await page.getByText('The documents are issued').waitFor();
  await page.getByText('Record a delivery of issue 1').click();
  await page.locator('#to-deliver-1').fill('Union branch office');
  await page.getByLabel('How', { exact: true }).selectOption('UnionMainOffice');
  const today = new Date();
  await page.locator('#on-deliver-1').fill(`${today.getDate()}`);
  await page.locator('#on-deliver-1-month').fill(`${today.getMonth() + 1}`);
  await page.locator('#on-deliver-1-year').fill(`${today.getFullYear()}`);
  await page.locator('#person-deliver-1').fill('Pat Example');
  await page.getByRole('button', { name: /^Record the delivery/ }).click();
  await page.getByText('The delivery is recorded').waitFor();

  await page.goto(`${portal.address}/services/parks-grounds/links`);
  await page.getByLabel('Whom the link is for').fill('Branch secretary');
  await page.getByLabel('Email address').fill('branch@example.org');
  await page.getByLabel('I have verified this contact').check();
  await page.getByRole('button', { name: 'Make a link', exact: true }).click();
  const link = await page.getByText(/\/open\//).innerText();
  const code = await page.locator('.govuk-summary-list__row', { hasText: 'Code' }).locator('dd').innerText();
  const phone = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  await phone.goto(link);
  await good(phone, 'phone-open');
  await phone.getByLabel('Code').fill(code);
  await phone.getByRole('button', { name: 'Read it here' }).click();
  await phone.getByRole('heading', { level: 1 }).first().waitFor();
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth) <= 320, 'the pack is wider than the phone');
  await picture(phone, 'phone-pack');
  await phone.context().close();

  await page.goto(packs);
  await page.getByText('Branch secretary').waitFor();
  await picture(page, 'journey-packs-issued');
  await page.context().close();
  for (const width of [1200, 320]) {
    const looking = await open({ viewport: { width, height: 900 } });
    await looking.goto(packs);
    for (const summary of await looking.locator('summary').all()) await summary.click();
    await good(looking, `${width}-packs-open`);
    assert.ok(await looking.evaluate(() => document.documentElement.scrollWidth) <= width, `packs are wider than ${width}`);
    await looking.getByLabel('Why it is withdrawn').fill('A date was wrong.');
    if (width === 320) {
      await looking.locator('#person-withdraw-1').fill('Sam Example');
      await looking.getByRole('button', { name: 'Withdraw issue 1' }).click();
      await looking.getByText('Withdrawn by Sam Example').waitFor();
      await good(looking, 'packs-withdrawn');
    }
    await looking.context().close();
  }
});

test('an upload says how far it is, shows what was understood without a second page load, and says what is wrong in place', async () => {
  const page = await open({});
  const refused = [];
  page.on('console', message => message.type() === 'error' && refused.push(message.text()));
  await page.route('**/upload', async route => {
    if (route.request().method() === 'POST') await new Promise(resolve => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto(`${portal.address}/services/street-cleansing/upload`);
  await page.getByLabel('Staff list').setInputFiles({ name: 'letter.csv', mimeType: 'text/csv', buffer: Buffer.from('Dear all, please find the list attached.') });
  await page.getByRole('button', { name: 'Send and look' }).click();
  await page.getByRole('progressbar', { name: 'Sending the file' }).waitFor();
  await good(page, 'upload-sending');
  await page.getByText('There is a problem').waitFor();
  assert.match(await page.title(), /^Error: /);
  assert.ok(await page.evaluate(() => document.activeElement.matches('.govuk-error-summary')), 'what is wrong has the focus');
  await good(page, 'upload-refused');
  await page.getByLabel('Staff list').setInputFiles({ name: 'sweepers.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: 'Send and look' }).click();
  await page.getByRole('heading', { name: 'What was understood from the list' }).waitFor();
  assert.match(page.url(), /\/uploads\/[0-9a-f]{8}$/);
  await good(page, 'upload-understood');
  await page.reload();
  await page.getByRole('heading', { name: 'What was understood from the list' }).waitFor();
  assert.deepEqual(refused.filter(text => !text.includes('422')), []);
  await page.context().close();
});

test('HR finds a person, gives them everything, puts a value right and asks for purging, by keyboard and at 320 pixels', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.goto(`${portal.address}/services/parks-grounds/person`);
  for (let tab = 0; tab < 40 && await page.evaluate(() => document.activeElement.name) !== 'who'; tab++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('There is a problem').waitFor();
  await good(page, '320-person-error');
  await page.getByLabel('Name, payroll reference or key').fill('FL-0124');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What is held about one person' }).waitFor();
  assert.match(page.url(), /\/people\/[0-9a-f]{20}$/);
  await good(page, '320-person');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320, 'the person\'s page is wider than 320');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Download everything/ }).click()]);
  assert.match(download.suggestedFilename(), /^subject-access-[0-9a-f]{20}\.zip$/);
  await page.getByRole('button', { name: 'Put it right' }).click();
  await page.getByText('There is a problem').waitFor();
  for (const link of await page.locator('.govuk-error-summary a').all()) assert.equal(await page.locator(await link.getAttribute('href')).count(), 1, await link.innerText());
  await good(page, '320-correction-error');
  await page.getByLabel('What is put right').selectOption('weeklyHours');
  await page.getByLabel('What is right', { exact: true }).fill('30');
  await page.getByLabel('How you know').fill('Contract, seen.');
  await page.locator('#person-correct').fill('Pat Example');
  await page.getByRole('button', { name: 'Put it right' }).click();
  await page.getByText('The correction is on record').waitFor();
  await page.setViewportSize({ width: 1200, height: 900 });
  await good(page, '1200-person-corrected');
  await page.getByLabel('Why it is to be destroyed').fill('Did not transfer.');
  await page.locator('#person-destroy').fill('Pat Example');
  await page.getByRole('button', { name: 'Ask an approver to destroy it' }).click();
  await page.getByText('Asked for: 1').waitFor();
  await page.getByRole('button', { name: 'Destroy every trace of this person' }).click();
  await page.getByText('There is a problem').waitFor();
  for (const link of await page.locator('.govuk-error-summary a').all()) assert.equal(await page.locator(await link.getAttribute('href')).count(), 1, await link.innerText());
  await good(page, '1200-retention-error');
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320, 'the page of what is kept is wider than 320');
  await good(page, '320-retention-asked');
  await page.getByRole('button', { name: 'Take the request back' }).click();
  await page.getByText('Asked for: 0').waitFor();
  await page.context().close();
});

test('every form that is sent empty says what is wrong, without violations', async () => {
  const page = await open({});
  for (const [path, button] of [['/services/parks-grounds/offers', 'Clear offers'], ['/services/parks-grounds/terms/place', 'Save'], ['/forecast/assumptions', 'Save and forecast again']]) {
    await page.goto(portal.address + path);
    for (const field of await page.locator('main form[method=post] input[type=text], main form[method=post] textarea').all()) await field.fill('');
    await page.getByRole('button', { name: button }).click();
    await page.getByText('There is a problem').waitFor();
    for (const link of await page.locator('.govuk-error-summary a').all()) assert.equal(await page.locator(await link.getAttribute('href')).count(), 1, `${path}: ${await link.innerText()}`);
    await good(page, `error${path.replaceAll('/', '-')}`);
  }
  await page.context().close();
});

test('the keyboard alone skips to the content, reaches the form and hears what is wrong', async () => {
  const page = await open({});
  await page.goto(`${portal.address}/services/parks-grounds/links`);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Skip to main content');
  await page.keyboard.press('Enter');
  for (let tab = 0; tab < 20 && await page.evaluate(() => document.activeElement.name) !== 'contact'; tab++) await page.keyboard.press('Tab');
  await page.keyboard.type('Branch secretary');
  await page.keyboard.press('Enter');
  await page.getByText('There is a problem').waitFor();
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.getByLabel('Whom the link is for').inputValue(), 'Branch secretary');
  await good(page, 'keyboard-error');
  await page.context().close();
});
