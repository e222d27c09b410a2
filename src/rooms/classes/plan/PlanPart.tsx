import { useLingui } from '@lingui/react/macro';
import { type Experiment, LICENCES, type Licence, ORGANISATION_KINDS } from '../../../core/experiment/experiment';
import { Pick } from '../../../ui/Pick';
import { ORGANISATION_NAMES } from '../names';
import { makeEdits } from '../useDesk';
import { CityField } from './CityField';
import { DateFields } from './DateFields';
import { LANGUAGES } from './languages';
import { ProtocolCard } from './ProtocolCard';
import { WrittenText } from './WrittenText';

/** What the class wants to find out, how, where and when. */
export function PlanPart({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  return (
    <div className="classes-part">
      <ProtocolCard experiment={experiment} />
      <section className="classes-form" aria-label={t`What you want to find out`}>
        <WrittenText
          of="title"
          label={t`Title`}
          value={experiment.title}
          hint={t`What would you write on the poster?`}
        />
        <WrittenText of="question" label={t`Question`} value={experiment.question} rows={2} />
        <WrittenText
          of="hypothesis"
          label={t`Hypothesis`}
          value={experiment.hypothesis}
          rows={2}
          hint={t`What do you expect, and why?`}
        />
        <WrittenText
          of="method"
          label={t`Method`}
          value={experiment.method}
          rows={3}
          hint={t`What you did, step by step.`}
        />
      </section>
      <section className="classes-form" aria-label={t`Who, where and when`}>
        <h2>{t`Who, where and when`}</h2>
        <div className="classes-pair">
          <WrittenText
            of="classLabel"
            label={t({ message: 'Class', context: 'of pupils' })}
            value={experiment.classLabel}
            hint={t`Such as 6B. No names.`}
          />
          <Pick
            label={t`Kind of place`}
            options={ORGANISATION_KINDS.map((id) => ({ id, label: t(ORGANISATION_NAMES[id]) }))}
            chosen={experiment.organisation}
            onChoose={(organisation) => makeEdits([{ do: 'write', head: { organisation } }])}
          />
        </div>
        <CityField experiment={experiment} />
        <DateFields from={experiment.from} until={experiment.until} />
        <div className="classes-pair">
          <Pick
            label={t`Language of your texts`}
            options={
              LANGUAGES.includes(experiment.language)
                ? LANGUAGE_OPTIONS
                : [...LANGUAGE_OPTIONS, languageOption(experiment.language)]
            }
            chosen={experiment.language}
            onChoose={(language) => makeEdits([{ do: 'write', head: { language } }])}
          />
          <Pick
            label={t`Licence`}
            options={Object.entries(LICENCES).map(([id, { title }]) => ({ id: id as Licence, label: title }))}
            chosen={experiment.licence}
            onChoose={(licence) => makeEdits([{ do: 'write', head: { licence } }])}
          />
        </div>
      </section>
    </div>
  );
}

/** By its own name: whoever looks for it reads it. */
const languageOption = (code: string) => ({
  id: code,
  label: new Intl.DisplayNames([code, 'en'], { type: 'language' }).of(code) ?? code,
});
const LANGUAGE_OPTIONS = LANGUAGES.map(languageOption);
