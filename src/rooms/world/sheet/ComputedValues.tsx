import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CatalogCity } from '../../../core/city/catalog';
import { type CitySheet, type FeatureValue, SHEET_LIMITS } from '../../../core/story/citySheet';
import { Button } from '../../../ui/Button';
import { builtFileUrl } from '../../../visit/catalog';
import { enterRoomWith, linkTo } from '../../../visit/visit';
import { connectEngine, type Engine } from '../../../workers/askEngine';
import { computedValue, type FeatureQuestion, featureQuestions, howComputed, withComputed } from './computed';
import { changeSheet, today } from './drafts';
import { amountText } from './report';
import type { OwnSheet } from './useSheet';

export interface ComputedValuesProps {
  readonly sheet: CitySheet;
  readonly own: OwnSheet;
  readonly explored: CatalogCity | undefined;
}

interface Found {
  readonly question: FeatureQuestion;
  /** Null: not known. */
  readonly value: FeatureValue | null;
}

type Work =
  | { readonly status: 'waiting' }
  | { readonly status: 'working'; readonly done: number }
  | { readonly status: 'done'; readonly found: readonly Found[] }
  | { readonly status: 'failed'; readonly reason: string };

/** What the map of the city says of the features, worked out when asked for; each leads to the overlay that shows it. */
export function ComputedValues({ sheet, own: { keyFeatures }, explored }: ComputedValuesProps) {
  const { t, i18n } = useLingui();
  const [work, setWork] = useState<Work>({ status: 'waiting' });
  const engine = useRef<Engine | null>(null);
  useEffect(() => () => engine.current?.close(), []);
  const questions = useMemo(() => {
    if (!keyFeatures || !explored) return [];
    const pack = { url: builtFileUrl(explored.pack.path), bytes: explored.pack.bytes };
    return featureQuestions(keyFeatures, explored, pack);
  }, [keyFeatures, explored]);
  if (!explored || questions.length === 0) return null;
  const { title, hasStreets } = explored;

  const workOut = async () => {
    engine.current ??= connectEngine();
    const found: Found[] = [];
    for (const question of questions) {
      setWork({ status: 'working', done: found.length });
      const reply = await engine.current.ask('areaTable', question.ask);
      if (reply.status === 'superseded') return;
      if (reply.status === 'failed') {
        setWork({ status: 'failed', reason: `${reply.problem.what}. ${reply.problem.fix}` });
        return;
      }
      const day = today();
      found.push({ question, value: computedValue(i18n, question, reply.answer.city, { day, title, hasStreets }) });
    }
    setWork({ status: 'done', found });
  };
  const values = work.status === 'done' ? work.found.flatMap(({ value }) => value ?? []) : [];
  const together = withComputed(sheet.values, values);

  return (
    <section className="sheet-form-computed" aria-label={t`What the map of ${title} shows`}>
      <h3>
        <Trans>What the map of {title} shows</Trans>
      </h3>
      {work.status === 'done' ? (
        <>
          <ul>
            {work.found.map(({ question: { feature, words }, value }) => (
              <li key={feature.id}>
                <span>
                  <span className="figures soft">{feature.id}</span> {feature.name}
                </span>
                <a
                  href={linkTo('gaps', words)}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    enterRoomWith('gaps', words);
                  }}
                >
                  {value
                    ? t`${{ amount: amountText(i18n, value) }}, see it on the map`
                    : t`Not known, see why on the map`}
                </a>
              </li>
            ))}
          </ul>
          <p className="small soft">{howComputed(i18n, hasStreets)}</p>
          <Button
            isDisabled={values.length === 0 || together.length > SHEET_LIMITS.values}
            onPress={() => {
              changeSheet(sheet, { values: together });
              setWork({ status: 'waiting' });
            }}
          >
            <Trans>Put these into the sheet, dated today</Trans>
          </Button>
        </>
      ) : (
        <>
          <p className="small soft">
            <Plural
              value={questions.length}
              one="One feature can be worked out in part. Kept with their date, they show later what changed."
              other="# features can be worked out in part. Kept with their date, they show later what changed."
            />
          </p>
          <Button isDisabled={work.status === 'working'} onPress={workOut}>
            <Trans>Work them out</Trans>
          </Button>
          <p role="status" className="small">
            {work.status === 'working' && t`Working out ${{ nth: work.done + 1 }} of ${questions.length} …`}
            {work.status === 'failed' && t`That did not work: ${work.reason}`}
          </p>
        </>
      )}
    </section>
  );
}
