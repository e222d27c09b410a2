// Finds text that a visitor would see and no catalogue has: in the folders that are converted it must not be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, traverse } from '@babel/core';
import { root, sourcesOf } from './catalogues.mjs';

const FOLDERS = ['app', 'languages', 'map', 'offline', 'rooms', 'ui', 'visit'].map((folder) => `src/${folder}`);

/** Text in these is for programs. */
const TECHNICAL_ATTRIBUTES =
  /^(accept|className|id|key|type|role|href|rel|target|d|viewBox|width|height|fill|stroke.*|transform|style|htmlFor|slot|lang|dir|name|value|look|mark|kind|placement|position|orientation|selectionMode|escapeKeyBehavior|inputMode|autoComplete|loading|scope|data-.*|x\d?|y\d?|r|cx|cy|points|offset|preserveAspectRatio|focusable|fontSize|fontFamily|textAnchor|dominantBaseline|aria-(hidden|live|current|labelledby|describedby|controls|expanded|pressed|sort|invalid|haspopup|modal|busy|atomic|relevant|orientation))$/;

/** A word of a language: letters, not `camelCase`, `kebab-case` or a lonely unit. */
const isProse = (text) => /\p{L}{2,}/u.test(text) && !/^[\w./#:@-]*$/.test(text.trim());
const isSaid = (text) => /\p{L}{2,}/u.test(text);
const isSentence = (text) => /\p{L}{2,}[,.;:!?”’)]* +[\p{L}(“]{2,}/u.test(text);

/** The bare texts of all folders, a sentence each. */
export function bareTexts() {
  return FOLDERS.flatMap(sourcesOf).flatMap((file) =>
    bareTextsOf(file, readFileSync(join(root, file), 'utf8')).map(
      ({ line, text }) => `${file}:${line}: "${text}" is text that no catalogue has; make it a message`,
    ),
  );
}

/** The bare texts of one file, with their lines. A comment `not translated: …` before a text or its statement passes it. */
export function bareTextsOf(file, code) {
  const found = [];
  const tree = parseSync(code, {
    filename: file,
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
  });
  const add = (path, text) => found.push({ line: path.node.loc.start.line, text: text.trim().replaceAll(/\s+/g, ' ') });
  traverse(tree, {
    JSXText(path) {
      if (isSaid(path.node.value) && !isInMacro(path)) add(path, path.node.value);
    },
    StringLiteral(path) {
      if (path.parent.type === 'ObjectProperty' && path.key === 'key') return;
      judge(path, path.node.value);
    },
    TemplateLiteral(path) {
      judge(path, path.node.quasis.map(({ value }) => value.cooked).join(' ◦ '));
    },
  });
  return found;

  function judge(path, text) {
    if (isTechnical(path) || isInMacro(path) || isPassed(path)) return;
    if (isShown(path) ? isProse(text) || /^\p{Lu}\p{L}+$/u.test(text.trim()) : isSentence(text)) add(path, text);
  }
}

const MACROS = ['t', 'msg', 'plural', 'select', 'selectOrdinal', 'Trans', 'Plural', 'Select', 'SelectOrdinal'];

/** Inside `<Trans>`, `t` and the like; but a component's own text inside `<Trans>` is the macro's too. */
function isInMacro(path) {
  return Boolean(
    path.findParent(({ node }) => {
      if (node.type === 'JSXElement') return MACROS.includes(node.openingElement.name.name);
      if (node.type === 'TaggedTemplateExpression') return MACROS.includes(node.tag.name);
      return node.type === 'CallExpression' && MACROS.includes(node.callee.name);
    }),
  );
}

function isTechnical(path) {
  return Boolean(
    path.findParent(({ node }) => {
      if (/^(Import|ExportNamed|ExportAll|TS)/.test(node.type) && node.type !== 'TSAsExpression') {
        return node.type !== 'ExportNamedDeclaration' && node.type !== 'TSSatisfiesExpression';
      }
      if (node.type === 'JSXAttribute') return TECHNICAL_ATTRIBUTES.test(nameOf(node));
      if (node.type === 'NewExpression' && /(Error|Mismatch)$/.test(node.callee.name ?? '')) return true;
      if (node.type !== 'CallExpression') return false;
      const { callee } = node;
      return (
        callee.type === 'Super' ||
        callee.object?.name === 'console' ||
        /^(querySelector(All)?|matches|matchMedia|closest|addEventListener|getContext|fetch)$/.test(
          callee.property?.name ?? '',
        )
      );
    }),
  );
}

const nameOf = ({ name }) =>
  name.type === 'JSXNamespacedName' ? `${name.namespace.name}:${name.name.name}` : name.name;

/** Straight inside an element or a telling attribute, also as one of two choices. */
function isShown(path) {
  let at = path;
  while (/^(ConditionalExpression|LogicalExpression|TemplateLiteral|JSXExpressionContainer)$/.test(at.parent.type)) {
    if (at.parent.type === 'ConditionalExpression' && at.key === 'test') return false;
    if (at.parent.type === 'LogicalExpression' && at.key === 'left') return false;
    at = at.parentPath;
  }
  return /^JSX(Element|Fragment|Attribute)$/.test(at.parent.type);
}

const isPassed = (path) =>
  Boolean(
    path.find(({ node }) =>
      (node.leadingComments ?? []).some(({ value }) => value.trim().startsWith('not translated')),
    ),
  );
