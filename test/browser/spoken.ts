/**
 * What a task says in English, in the language of the page: a task is written once, with the English words of buttons,
 * labels and sentences, and runs in Arabic too. The sentence is looked for among the English messages of the catalogues,
 * what stands in its holes is read out, and the translation is said with the same figures.
 */
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { openCatalogues } from '../../scripts/languages/catalogues.mjs';

type Token = string | readonly [hole: string] | readonly [hole: string, kind: string, forms?: Forms | string];
type Forms = Readonly<Record<string, readonly Token[] | string | number>>;
type Tokens = readonly Token[];

interface Entry {
  /** Letters that the English sentence itself says. */
  readonly letters: number;
  readonly english: Tokens;
  readonly translation: Tokens;
  /** The whole English sentence, its holes as groups. */
  readonly whole: RegExp;
  readonly holes: readonly Hole[];
}

interface Found {
  readonly source: string;
  readonly letters: number;
}

interface Hole {
  readonly name: string;
  /** The form of a plural or a selection that this group is in, and its key. */
  readonly form?: string;
}

/** Values of the holes: a text, or the number or key that chooses a form. */
type Values = ReadonlyMap<string, string>;

export interface Spoken {
  /** For a locator or an expectation: a text, or a pattern of English. Names of data stay as they are. */
  pattern(english: string | RegExp, whole?: boolean): string | RegExp;
  /** For what is typed to choose from a list, or held against a text that was read: a sentence without holes. */
  text(english: string): string;
}

export async function spokenIn(language: string): Promise<Spoken> {
  const entries: Entry[] = [];
  for (const catalogue of (await openCatalogues()).values()) {
    const written: Record<string, { message?: string; translation: string }> = (await catalogue.read(language)) ?? {};
    for (const { message, translation } of Object.values(written)) {
      const entry = message && translation ? entryOf(message, translation) : null;
      // `{decade}s` would fit every word that ends in s.
      if (entry && (entry.holes.length === 0 || entry.letters >= FEWEST_LETTERS)) entries.push(entry);
    }
  }
  // Of several that fit, the one with the most letters of its own.
  entries.sort((a, b) => b.letters - a.letters);
  const rules = new Intl.PluralRules(language);

  const found = (english: string): string | null => bestOf(english)?.source ?? null;

  /** A message, or several; and what says the text somewhere, or the text itself, where that has more of its letters. */
  function foundOrPart(english: string): string | null {
    const whole = bestOf(english);
    const part = foundPart(english);
    if (part === null || part.letters <= (whole?.letters ?? 0)) return whole?.source ?? null;
    // What somebody has typed may be a part of a message by chance.
    return either([part.source, whole?.source ?? escaped(english)]);
  }

  /** A message, or several in a row; of both, what has more letters of its own. */
  function bestOf(english: string): Found | null {
    let best = messageOf(english);
    const consider = (one: Found) => {
      if (best === null || one.letters > best.letters) best = one;
    };
    for (const { index } of english.matchAll(/(?<=[.?!:;]) (?=\p{L})/gu)) {
      const first = messageOf(english.slice(0, index));
      const rest = first && bestOf(english.slice(index + 1));
      if (rest) consider({ source: `${first.source}\\s*${rest.source}`, letters: first.letters + rest.letters });
    }
    const parts = english.includes('; ') ? english.split('; ').map(messageOf) : [];
    if (parts.length > 0 && parts.every((part) => part !== null)) {
      consider({
        source: parts.map(({ source }) => source).join('[;؛]\\s*'),
        letters: parts.reduce((sum, { letters }) => sum + letters, 0),
      });
    }
    return best;
  }

  /** A pattern of the translation; of all translations, where the same words mean different things. */
  function messageOf(english: string): Found | null {
    const fitting: string[] = [];
    let most = 0;
    for (const entry of entries) {
      if (fitting.length > 0 && entry.letters < most) break;
      const match = entry.whole.exec(english);
      if (!match) continue;
      fitting.push(sourceOf(entry.translation, valuesOf(entry, match)));
      most = entry.letters;
    }
    return fitting.length > 0 ? { source: either(fitting), letters: most } : null;
  }

  /** Whole translations of the messages that say this somewhere; several words, because one may be anybody's name. */
  function foundPart(english: string): Found | null {
    if (!/\p{L} \p{L}|\d \p{L}|\p{L} \d/u.test(english) || english.includes(SOME_WORDS)) return null;
    const asked = withHoles(english);
    const fitting = entries.flatMap(({ english: tokens, translation }) => {
      const values = variantsOf(tokens)
        .map((variant) => valuesOfPart(variant, asked))
        .find((found) => found !== null);
      return values ? [sourceOf(translation, values)] : [];
    });
    if (fitting.length === 0 || fitting.length > 12) return null;
    return { source: either(fitting), letters: english.match(/\p{L}/gu)?.length ?? 0 };
  }

  function sourceOf(tokens: Tokens, values: Values, figure = ''): string {
    return tokens
      .map((token) => {
        if (typeof token === 'string')
          return token
            .split('#')
            .map(literal)
            .join(figure || '#');
        const [name, kind, forms] = token;
        const value = values.get(name);
        if (kind === 'plural' || kind === 'select' || kind === 'selectordinal') {
          // Words that were chosen by a number that they do not show.
          if (kind === 'plural' && value !== undefined && !/\d/.test(value)) {
            const each = Object.values(forms as Forms).filter((form) => form !== undefined && typeof form !== 'number');
            return either(each.map((form) => sourceOf(tokensOf(form), values)));
          }
          const form = formOf(forms as Forms, kind, value);
          return form === null
            ? '[\\s\\S]*'
            : sourceOf(form, values, value === undefined ? '[\\s\\S]*' : figures(value));
        }
        return value === undefined ? '[\\s\\S]*' : said(value);
      })
      .join('');
  }

  /** What stood in a hole: a message of its own, figures written another way, or a name as it is or in the language. */
  function said(value: string): string {
    if (value.includes(SOME_WORDS)) return '[\\s\\S]+?';
    return found(value) ?? (/\d/.test(value) ? figures(value) : '[\\s\\S]+?');
  }

  function formOf(forms: Forms, kind: string, value: string | undefined): Tokens | null {
    if (value === undefined) return null;
    const exact = forms[kind === 'select' ? value : `=${Number(value.replaceAll(',', ''))}`];
    const form =
      exact ?? forms[kind === 'select' ? 'other' : rules.select(Number(value.replaceAll(',', '')))] ?? forms.other;
    return typeof form === 'string' ? [form] : (form as Tokens);
  }

  function pattern(english: string | RegExp, whole = false): string | RegExp {
    if (typeof english === 'string') {
      const source = whole ? found(english.trim()) : foundOrPart(english.trim());
      if (source === null) return english;
      return new RegExp(whole ? `^\\s*${source}\\s*$` : source, 'u');
    }
    const sample = sampleOf(english.source);
    const source = sample === null ? null : foundOrPart(sample);
    if (source !== null) return new RegExp(either([english.source, source]), 'u');
    // All messages of which an example fits; a pattern of figures and names alone fits itself.
    const fitting = entries.filter((entry) => examplesOf(entry.english).some((example) => english.test(example)));
    if (fitting.length === 0 || fitting.length > 12) return english;
    const sources = fitting.map(({ translation }) => sourceOf(translation, new Map()));
    return new RegExp(either([english.source, ...sources]), 'u');
  }

  return {
    pattern,
    text(english) {
      const entry = entries.find(({ whole }) => whole.test(english));
      if (!entry || entry.translation.some((token) => typeof token !== 'string')) return english;
      return entry.translation.join('');
    },
  };
}

const either = (sources: readonly string[]) => `(?:${[...new Set(sources)].join('|')})`;

/** What a pattern leaves open, in a sample of it. */
const SOME_NUMBER = '77777';
const SOME_WORDS = 'Ωω';

/** A text that the pattern of a whole sentence fits; null where it leaves more open than figures and names. */
function sampleOf(source: string): string | null {
  const sample = source
    .replaceAll(/^\^|\$$/g, '')
    .replaceAll(/\[\\d[,.]*\]\+|\\d\+/g, SOME_NUMBER)
    .replaceAll('\\s', ' ')
    .replaceAll(/\.\+/g, SOME_WORDS)
    .replaceAll(/\\([.()?+])/g, (_, sign: string) => HIDDEN[sign]!);
  if (/[\\[\]{}|*+?^$]/.test(sample)) return null;
  return sample.replaceAll(
    /[\ue000-\ue004]/g,
    (hidden) => Object.keys(HIDDEN).find((sign) => HIDDEN[sign] === hidden)!,
  );
}

/** Signs that the sentence itself has, while those of the pattern are looked for. */
const HIDDEN: Record<string, string> = { '.': '\ue000', '(': '\ue001', ')': '\ue002', '?': '\ue003', '+': '\ue004' };

const FEWEST_LETTERS = 3;
const tokensOf = (form: Forms[string]): Tokens => (typeof form === 'object' ? form : [String(form)]);

const TAGS = /<\/?\d+\/?>/g;
/** Marks of direction, which Intl writes around figures in some languages. */
const MARKS = '[\\u061c\\u200e\\u200f\\u2066-\\u2069\\s]*';

const parsed = (message: string): Tokens => {
  const tokens = compileMessageOrThrow(message.replaceAll(TAGS, '').trim()) as Tokens | string;
  return typeof tokens === 'string' ? [tokens] : tokens;
};

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const literal = (text: string) => escaped(text).replaceAll(/\s+/g, '\\s+');
/** The same digits in the same order, whatever stands between them. */
const figures = (value: string) => {
  if (value.includes(SOME_NUMBER)) return `${MARKS}[^\\d]*?[\\d.,]+[^\\d]*?`;
  const digits = value.match(/\d/g) ?? [];
  return digits.length > 0 ? `${MARKS}[^\\d]*?${digits.join('[^\\d]*?')}[^\\d]*?` : '[\\s\\S]*?';
};

function entryOf(message: string, translation: string): Entry {
  const english = parsed(message);
  const holes: Hole[] = [];
  const whole = new RegExp(`^${englishSource(english, holes)}$`);
  return { letters: ownLetters(english), english, translation: parsed(translation), whole, holes };
}

/** Collects the holes in the order of the groups. */
function englishSource(tokens: Tokens, holes: Hole[], around?: Hole): string {
  return tokens
    .map((token) => {
      if (typeof token === 'string') {
        const [first, ...others] = token.split('#').map(literal);
        return others.reduce(
          (before, after) => before + (around ? group({ ...around, form: '#' }) : '#') + after,
          first!,
        );
      }
      const [name, kind, forms] = token;
      if (kind !== 'plural' && kind !== 'select' && kind !== 'selectordinal') return group({ name });
      const alternatives = Object.entries(forms as Forms)
        .filter(([key]) => key !== 'offset')
        .map(([key, form]) => {
          const mark = group({ name, form: key }, '');
          const inner = typeof form === 'string' ? [form] : (form as Tokens);
          return `${mark}${englishSource(inner, holes, kind === 'select' ? around : { name })}`;
        });
      return `(?:${alternatives.join('|')})`;
    })
    .join('');

  function group(hole: Hole, source = hole.form === '#' ? '[\\d,.]+' : '[\\s\\S]+?') {
    holes.push(hole);
    return `(${source})`;
  }
}

function valuesOf({ holes }: Entry, match: RegExpExecArray): Values {
  const values = new Map<string, string>();
  holes.forEach(({ name, form }, at) => {
    const value = match[at + 1];
    if (value === undefined) return;
    if (form === undefined || form === '#') values.set(name, value);
    // An empty group marks the form that was said; its number, where no figure shows it.
    else if (!values.has(name)) values.set(name, form === 'one' ? '1' : form.replace('=', ''));
  });
  return values;
}

/** A form of a message: its text with a mark where a figure or a hole is, and what stands there or its name. */
interface Variant {
  readonly text: string;
  readonly marks: readonly (Mark | { readonly figure: string })[];
  /** The forms that were taken of selections. */
  readonly taken: Values;
}
interface Mark {
  readonly hole: string;
}

const MARK = '\ue010';
const withHoles = (text: string) => ({
  text: text.replaceAll(FIGURES, MARK).replaceAll(/\s+/g, ' '),
  figures: text.match(FIGURES) ?? [],
});
const FIGURES = /\d+(?:[.,]\d+)*/g;

/** All forms of a message, up to a number that is enough for those of this atlas. */
function variantsOf(tokens: Tokens, around?: string): Variant[] {
  let variants: Variant[] = [{ text: '', marks: [], taken: new Map() }];
  const append = (endings: readonly Variant[]) => {
    variants = variants
      .flatMap((one) =>
        endings.map(({ text, marks, taken }) => ({
          text: one.text + text,
          marks: [...one.marks, ...marks],
          taken: new Map([...one.taken, ...taken]),
        })),
      )
      .slice(0, 64);
  };
  for (const token of tokens) {
    if (typeof token === 'string') append([literalVariant(token, around)]);
    else {
      const [name, kind, forms] = token;
      if (kind !== 'plural' && kind !== 'select' && kind !== 'selectordinal') {
        append([{ text: MARK, marks: [{ hole: name }], taken: new Map() }]);
      } else {
        append(
          Object.entries(forms as Forms)
            .filter(([key]) => key !== 'offset')
            .flatMap(([key, form]) =>
              variantsOf(tokensOf(form), kind === 'select' ? around : name).map((variant) => ({
                ...variant,
                taken: kind === 'select' ? new Map([...variant.taken, [name, key]]) : variant.taken,
              })),
            ),
        );
      }
    }
  }
  return variants;
}

/** `#` is the number of the plural around it. */
function literalVariant(token: string, around?: string): Variant {
  const marks: Variant['marks'][number][] = [];
  const text = token.replaceAll(/#|\d+(?:[.,]\d+)*/g, (sign) => {
    if (sign === '#' && !around) return sign;
    marks.push(sign === '#' ? { hole: around! } : { figure: sign });
    return MARK;
  });
  return { text: text.replaceAll(/\s+/g, ' '), marks, taken: new Map() };
}

/** The values that the holes have where a form of a message says what is asked for; null where it does not. */
function valuesOfPart({ text, marks, taken }: Variant, asked: ReturnType<typeof withHoles>): Values | null {
  const at = text.indexOf(asked.text);
  if (at < 0) return null;
  const before = text.slice(0, at).split(MARK).length - 1;
  const values = new Map(taken);
  for (const [k, figure] of asked.figures.entries()) {
    const mark = marks[before + k]!;
    if ('hole' in mark) values.set(mark.hole, figure);
    else if (mark.figure !== figure) return null;
  }
  return values;
}

/** What stands in holes where tasks speak of it. */
const FILLINGS = ['Aa', 'library', 'libraries', 'a library', 'New library', '15 minutes'];

/** A sentence of each form, with a figure or words in its holes. */
function examplesOf(tokens: Tokens): string[] {
  const sentence = (filling: string, pick: 'one' | 'other'): string =>
    tokens
      .map((token) => {
        if (typeof token === 'string') return token;
        const [, kind, forms] = token;
        if (kind === 'plural' || kind === 'selectordinal') {
          const form = (forms as Forms)[pick] ?? (forms as Forms).other;
          const inner = (typeof form === 'string' ? [form] : form) as Tokens;
          return examplesOf(inner)[0]!.replaceAll('#', pick === 'one' ? '1' : '7');
        }
        if (kind === 'select') {
          const { other } = forms as Forms;
          return examplesOf((typeof other === 'string' ? [other] : other) as Tokens)[0]!;
        }
        return filling;
      })
      .join('');
  return [sentence('7', 'other'), sentence('7', 'one'), ...FILLINGS.map((filling) => sentence(filling, 'other'))];
}

/** Letters that the sentence itself says, whatever stands in its holes. */
const ownLetters = (tokens: Tokens): number =>
  tokens.reduce((sum: number, token) => {
    if (typeof token === 'string') return sum + (token.match(/\p{L}/gu)?.length ?? 0);
    const forms = Object.values((typeof token[2] === 'object' && token[2]) || {});
    const each = forms.map((form) =>
      typeof form === 'object' ? ownLetters(form) : typeof form === 'string' ? ownLetters([form]) : 0,
    );
    return sum + Math.max(0, ...each);
  }, 0);
