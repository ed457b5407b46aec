// Starts the portal over a fresh demo folder, and opens it in Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { faults } from './markup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.WORKFORCE_PROGRAM ?? join(here, '../../src/Local/bin/Debug/net10.0/Workforce.Local.dll');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const pictures = process.env.WORKFORCE_PICTURES ?? join(here, 'TestResults');

// Runs the program to its end; what it prints.
export function run(...words) {
  const ended = spawnSync('dotnet', [program, ...words], { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${words[0]} ended with ${ended.status}: ${ended.stderr}`);
  return ended.stdout;
}

export function demoFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'workforce-portal-'));
  run('demo', '--out', folder);
  return folder;
}

export async function startPortal() {
  const folder = demoFolder();
  const process = spawn('dotnet', [program, 'serve', '--data', folder, '--port', '0']);
  const signIn = await new Promise((resolve, reject) => {
    let printed = '';
    process.stdout.on('data', part => {
      printed += part;
      const link = printed.match(/^http:\S+\/sign-in\/\S+$/m);
      if (link) resolve(link[0]);
    });
    process.on('exit', status => reject(new Error(`serve ended with ${status}`)));
  });
  return {
    folder, signIn, address: new URL(signIn).origin,
    stop() { process.kill('SIGINT'); rmSync(folder, { recursive: true, force: true }); },
  };
}

export async function openBrowser() {
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
}

// What axe and html-validate find wrong, one line each. Scripts of the page stay off: axe is injected past the page's policy by the browser's own channel.
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return [...found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.target.join(' ')).slice(0, 3).join('; ')}`), ...await faults(page)];
}

export const picture = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
