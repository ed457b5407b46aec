// What html-validate finds wrong in the markup that was sent, one line each; the rules left out say why.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Razor writes <input />, which HTML reads as <input>.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // On a phone rows are shown as blocks, and browsers forget then that a table is one; GOV.UK Frontend's dates are a fieldset with the role of a group.
    'no-redundant-role': 'off',
    // A link that looks like a button has that role in GOV.UK Frontend.
    'prefer-native-element': ['error', { exclude: ['button'] }],
    // The title is the document's own heading in full, as in the PDF beside it.
    'long-title': 'off',
    // Several of a list are chosen by checkboxes of one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  },
});

export async function faults(page) {
  const address = page.url();
  let html;
  if (address.startsWith('file:')) html = readFileSync(fileURLToPath(address), 'utf8');
  else {
    const answer = await page.context().request.get(address);
    if (!answer.ok() || !answer.headers()['content-type']?.startsWith('text/html')) return [];
    html = await answer.text();
  }
  const report = await validator.validateString(html);
  return report.results.flatMap(result => result.messages).map(fault => `${fault.ruleId}, line ${fault.line}: ${fault.message}`);
}
