import { transformAsync } from '@babel/core';
import macros from '@lingui/babel-plugin-lingui-macro';
import { getConfig } from '@lingui/conf';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const USES_MACROS = /from '@lingui\/(core|react)\/macro'/;

/**
 * Turns Lingui's macros into messages while a file is built, and leaves the English sentence in the code, already taken
 * apart: `{ id: 'a1b2c3', message: ['Show all ', ['count'], ' rows'] }`. So English needs no catalogue and no parser in the
 * browser, and comes with the part of the page that says it. (Lingui's own way strips the sentence and loads it again
 * from an English catalogue.)
 *
 * @returns {import('vite').Plugin}
 */
export function linguiMacros() {
  const linguiConfig = getConfig();
  return {
    name: 'atlas-lingui-macros',
    enforce: 'pre',
    async transform(code, id) {
      const [file] = id.split('?');
      if (!/\.tsx?$/.test(file) || !USES_MACROS.test(code)) return null;
      const built = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
        plugins: [[macros, { linguiConfig, stripMessageField: false }], takeSentencesApart],
      });
      return { code: built.code, map: built.map };
    },
  };
}

/** After the macros: sentences with their holes as lists. A plain sentence is a list of one. */
function takeSentencesApart({ types: t }) {
  const apart = (path, sentence) => {
    try {
      return t.valueToNode(compileMessageOrThrow(sentence));
    } catch (error) {
      throw path.buildCodeFrameError(`"${sentence}" is no ICU message: ${error.message}`);
    }
  };
  const isMessage = (siblings) => siblings.some((one) => keyOf(one) === 'id');
  return {
    visitor: {
      Program: {
        exit(program) {
          program.traverse({
            ObjectProperty(path) {
              const { key, value } = path.node;
              if (key.name !== 'message' || !t.isStringLiteral(value) || !isMessage(path.parent.properties)) return;
              path.get('value').replaceWith(apart(path, value.value));
            },
            JSXAttribute(path) {
              const { name, value } = path.node;
              if (name.name !== 'message' || !isMessage(path.parent.attributes)) return;
              const sentence = t.isJSXExpressionContainer(value) ? value.expression : value;
              if (!t.isStringLiteral(sentence)) return;
              path.get('value').replaceWith(t.jsxExpressionContainer(apart(path, sentence.value)));
            },
          });
        },
      },
    },
  };
}

const keyOf = (node) => node.key?.name ?? node.name?.name;
