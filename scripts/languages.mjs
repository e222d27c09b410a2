// The words of the page in its languages: node scripts/languages.mjs COMMAND [CATALOGUE] ... (docs/languages.md)
//   extract CATALOGUE          writes every message of the code into the catalogue's files; what nobody says any more goes
//   missing CATALOGUE [LANG]   lists messages without words, a line each: the message's id, a tab, the English sentence
//   fill CATALOGUE LANG FILE   puts words into a catalogue from lines like those, with the sentence translated
//   bare [FOLDER]              lists texts that are no messages yet
//   check                      says what is missing, unused, wrong or not yet a message, as `npm test` does
import { readFileSync } from 'node:fs';
import { bareTexts } from './languages/bareTexts.mjs';
import { catalogueProblems, openCatalogues, root } from './languages/catalogues.mjs';
import { wordingProblems } from './languages/wording.mjs';

const [command, name, language, file] = process.argv.slice(2);
process.chdir(root);
const catalogues = await openCatalogues();

function named() {
  const catalogue = catalogues.get(name);
  if (!catalogue) throw new Error(`There is no catalogue "${name}": one of ${[...catalogues.keys()].join(', ')}`);
  return catalogue;
}

const oneLine = (text) => text.replaceAll('\n', '\\n');

const commands = {
  async extract() {
    const catalogue = named();
    await catalogue.make({ clean: true, overwrite: false, orderBy: 'origin' });
    for (const locale of catalogue.locales) {
      const entries = Object.values(await catalogue.read(locale));
      const done = entries.filter(({ translation }) => translation).length;
      console.log(`${name} ${locale}: ${done} of ${entries.length} messages have words`);
    }
  },

  async missing() {
    const catalogue = named();
    const said = await catalogue.collect();
    for (const locale of language ? [language] : catalogue.locales) {
      const written = (await catalogue.read(locale)) ?? {};
      const ids = Object.keys(said).filter((id) => !written[id]?.translation);
      if (!language) console.log(`${name} ${locale}: ${ids.length} of ${Object.keys(said).length} missing`);
      else for (const id of ids) console.log(`${id}\t${oneLine(said[id].message)}`);
    }
  },

  async fill() {
    const catalogue = named();
    const written = await catalogue.read(language);
    if (!written)
      throw new Error(`No catalogue of ${name} in ${language} yet: node scripts/languages.mjs extract ${name}`);
    let filled = 0;
    const refused = [];
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const [id, words] = line.split('\t');
      const problems =
        written[id] && words ? wordingProblems(written[id].message, words, language) : ['no such message'];
      if (problems.length > 0) refused.push(`${line}: ${problems.join('; ')}`);
      else {
        written[id].translation = words.replaceAll('\\n', '\n');
        filled++;
      }
    }
    await catalogue.write(language, written);
    console.log(`${name} ${language}: ${filled} messages filled`);
    for (const one of refused) console.error(`refused: ${one}`);
    if (refused.length > 0) process.exitCode = 1;
  },

  bare() {
    const found = bareTexts().filter((problem) => problem.startsWith(name ?? ''));
    console.log(found.join('\n'));
  },

  async check() {
    const problems = bareTexts();
    for (const [part, catalogue] of catalogues) {
      const said = await catalogue.collect();
      for (const locale of catalogue.locales) {
        const written = (await catalogue.read(locale)) ?? {};
        problems.push(...catalogueProblems(said, written, `${part} ${locale}`));
        for (const { message, translation } of Object.values(written)) {
          if (!translation) continue;
          for (const problem of wordingProblems(message, translation, locale))
            problems.push(`${part} ${locale}: "${translation}" for "${message}": ${problem}`);
        }
      }
    }
    for (const problem of problems) console.error(problem);
    console.log(`languages: ${problems.length} problems`);
    if (problems.length > 0) process.exitCode = 1;
  },
};

if (!(command in commands)) {
  console.error('node scripts/languages.mjs extract|missing|fill|bare|check [CATALOGUE] [LANGUAGE] [FILE]');
  process.exit(2);
}
await commands[command]();
