import {
  type Experiment,
  LICENCES,
  type Licence,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../../core/experiment/experiment';
import { Pick } from '../../../ui/Pick';
import { makeEdits } from '../useDesk';
import { CityField } from './CityField';
import { DateFields } from './DateFields';
import { LANGUAGES } from './languages';
import { ProtocolCard } from './ProtocolCard';
import { WrittenText } from './WrittenText';

/** What the class wants to find out, how, where and when. */
export const PlanPart = ({ experiment }: { experiment: Experiment }) => (
  <div className="classes-part">
    <ProtocolCard experiment={experiment} />
    <section className="classes-form" aria-label="What you want to find out">
      <WrittenText of="title" label="Title" value={experiment.title} hint="What would you write on the poster?" />
      <WrittenText of="question" label="Question" value={experiment.question} rows={2} />
      <WrittenText
        of="hypothesis"
        label="Hypothesis"
        value={experiment.hypothesis}
        rows={2}
        hint="What do you expect, and why?"
      />
      <WrittenText of="method" label="Method" value={experiment.method} rows={3} hint="What you did, step by step." />
    </section>
    <section className="classes-form" aria-label="Who, where and when">
      <h2>Who, where and when</h2>
      <div className="classes-pair">
        <WrittenText of="classLabel" label="Class" value={experiment.classLabel} hint="Such as 6B. No names." />
        <Pick
          label="Kind of place"
          options={Object.entries(ORGANISATION_KINDS).map(([id, label]) => ({ id: id as OrganisationKind, label }))}
          chosen={experiment.organisation}
          onChoose={(organisation) => makeEdits([{ do: 'write', head: { organisation } }])}
        />
      </div>
      <CityField experiment={experiment} />
      <DateFields from={experiment.from} until={experiment.until} />
      <div className="classes-pair">
        <Pick
          label="Language of your texts"
          options={
            LANGUAGES.includes(experiment.language)
              ? LANGUAGE_OPTIONS
              : [...LANGUAGE_OPTIONS, languageOption(experiment.language)]
          }
          chosen={experiment.language}
          onChoose={(language) => makeEdits([{ do: 'write', head: { language } }])}
        />
        <Pick
          label="Licence"
          options={Object.entries(LICENCES).map(([id, { title }]) => ({ id: id as Licence, label: title }))}
          chosen={experiment.licence}
          onChoose={(licence) => makeEdits([{ do: 'write', head: { licence } }])}
        />
      </div>
    </section>
  </div>
);

const languageOption = (code: string) => ({
  id: code,
  label: new Intl.DisplayNames([code, 'en'], { type: 'language' }).of(code) ?? code,
});
const LANGUAGE_OPTIONS = LANGUAGES.map(languageOption);
