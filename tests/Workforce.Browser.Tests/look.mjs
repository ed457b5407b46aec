// node look.mjs STATE.json ADDRESS WIDTH NAME PATH...: screenshots and axe of pages of a portal that runs already.
import { existsSync } from 'node:fs';
import { openBrowser, picture, violations } from './portal.mjs';
const [state, address, width, name, ...paths] = process.argv.slice(2);
const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: +width, height: 900 }, storageState: existsSync(state) ? state : undefined });
const page = await context.newPage();
for (const [index, path] of paths.entries()) {
  const answer = await page.goto(address + path);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  console.log(answer.status(), path, 'wide', wide, await violations(page));
  await picture(page, `${name}-${index}`);
}
await context.storageState({ path: state });
await browser.close();
