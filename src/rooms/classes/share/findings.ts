/** What is to be looked at before an experiment is published. */
import type { Experiment } from '../../../core/experiment/experiment';
import { remarksOn } from '../plan/remarks';

export interface TextFinding {
  /** Where the text stands, in the words of the page. */
  readonly where: string;
  readonly remarks: readonly string[];
}

/** Every text that somebody typed, by where it stands. */
function* textsOf(experiment: Experiment): Generator<readonly [where: string, text: string]> {
  const { title, question, hypothesis, method, conclusion, classLabel, protocol } = experiment;
  yield* Object.entries({ Title: title, Question: question, Hypothesis: hypothesis, Method: method });
  yield* Object.entries({ Conclusion: conclusion, Class: classLabel });
  if (protocol) {
    yield ['Protocol', [protocol.title, protocol.question, ...protocol.steps, ...protocol.instruments].join('\n')];
  }
  for (const { name } of experiment.places) yield [`Place “${name}”`, name];
  for (const { name } of experiment.walks) yield [`Walk “${name}”`, name];
  for (const { name, instrument, calibration } of experiment.series) {
    yield [`Series “${name}”`, [name, instrument, calibration?.method ?? ''].join('\n')];
  }
  for (const { reason } of experiment.marks) yield ['A flag’s reason', reason];
  for (const { text } of experiment.happenings) yield ['What happened', text];
  for (const { tallies } of experiment.counts) yield ['What was counted', tallies.map(({ what }) => what).join('\n')];
  for (const { question: asked, tallies } of experiment.answers) {
    yield ['A survey', [asked, ...tallies.map(({ what }) => what)].join('\n')];
  }
  for (const { text } of experiment.notes) yield ['A note', text];
  for (const { alt } of experiment.photos) yield ['What a photo shows', alt];
}

export const textFindings = (experiment: Experiment): TextFinding[] =>
  [...textsOf(experiment)].flatMap(([where, text]) => {
    const remarks = remarksOn(text).map((remark) => remark.text);
    return remarks.length > 0 ? [{ where, remarks }] : [];
  });
