import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type Problem, problemText } from '../../../core/problem';
import { readScenarioFile, writeScenarioFile } from '../../../core/scenario/scenarioFile';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { saveText } from '../../../ui/download';
import { Fold } from '../../../ui/Fold';
import { Pick } from '../../../ui/Pick';
import type { CityFacts } from '../../../workers/questions';
import type { GapsRoom } from '../useGapsRoom';
import { CompareDialog } from './CompareDialog';
import { activePlan, isTooLargeForLink } from './plans';
import {
  addScenario,
  duplicateScenario,
  nameScenario,
  removeScenario,
  showScenario,
  useIsMissing,
  useNotKept,
  usePlans,
} from './usePlans';

const AS_IT_IS = 'as-it-is';
/** A thousand edits are some 200 kB. */
const MOST_BYTES = 5_000_000;

/** Scenarios: which one is shown, its name, its copies, its file, and all of them side by side. */
export function ScenarioBar({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const plans = usePlans();
  const isMissing = useIsMissing();
  const { t, i18n } = useLingui();
  const notKept = useNotKept();
  const plan = activePlan(plans);
  const [isComparing, setIsComparing] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const open = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) setProblems(await openFile(i18n, file, room.city));
  };
  const duplicate = (name: string) => duplicateScenario(t`${name}, copy`);

  return (
    <div className="whatif-scenarios">
      {isMissing && (
        <p role="alert">
          <Trans>This link’s scenario was too large to be part of it. Ask for its file and open that here.</Trans>
        </p>
      )}
      {notKept && plans.all.length > 0 && <p role="status">{t(notKept)}</p>}
      {plans.all.length > 0 && (
        <div className="whatif-row">
          <Pick
            label={t`Scenario shown`}
            options={[
              { id: AS_IT_IS, label: t`The city as it is` },
              ...plans.all.map(({ id, history }) => ({ id: String(id), label: history.present.name })),
            ]}
            chosen={plans.active === null ? AS_IT_IS : String(plans.active)}
            onChoose={(id) => showScenario(id === AS_IT_IS ? null : Number(id))}
          />
          <Button onPress={() => setIsComparing(true)}>
            <Trans>Compare</Trans>
          </Button>
        </div>
      )}
      <Fold title={plan ? t`Name, copy, save` : t`Open a saved scenario`}>
        {plan && <NameField key={`${plan.id} ${plan.history.present.name}`} name={plan.history.present.name} />}
        <div className="whatif-row">
          {plan && (
            <>
              <Button onPress={() => duplicate(plan.history.present.name)}>
                <Trans>Duplicate</Trans>
              </Button>
              <Button onPress={() => saveScenario(plan.history.present, room.city.slug, facts)}>
                <Trans>Save as a file</Trans>
              </Button>
            </>
          )}
          <FileTrigger acceptedFileTypes={['.geojson', '.json']} onSelect={open}>
            <Button>
              <Trans>Open a file</Trans>
            </Button>
          </FileTrigger>
          {plan && (
            <Button onPress={removeScenario}>
              <Trans>Delete</Trans>
            </Button>
          )}
        </div>
        {isTooLargeForLink(plans) && (
          <p className="small">
            <Trans>This scenario is too large for a link. Save it as a file to pass it on.</Trans>
          </p>
        )}
        {problems.length > 0 && (
          <div role="alert">
            <p>
              <Trans>The file cannot be used:</Trans>
            </p>
            <ul className="whatif-problems">
              {problems.slice(0, 8).map((problem) => (
                <li key={problem.where + problem.what}>{problemText(problem)}</li>
              ))}
            </ul>
          </div>
        )}
      </Fold>
      {isComparing && <CompareDialog room={room} facts={facts} onClose={() => setIsComparing(false)} />}
    </div>
  );
}

/** Named when the field is left or Enter is pressed. */
function NameField({ name }: { name: string }) {
  const [typed, setTyped] = useState(name);
  const settle = () => {
    if (typed.trim() !== '' && typed.trim() !== name) nameScenario(typed.trim());
  };
  return (
    <label className="whatif-name">
      <Trans>Name</Trans>
      <input
        value={typed}
        maxLength={120}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </label>
  );
}

function saveScenario(
  scenario: Parameters<typeof writeScenarioFile>[0] extends infer File ? Omit<File, 'city'> : never,
  city: string,
  facts: CityFacts,
) {
  const file = writeScenarioFile({ ...scenario, city }, facts.sites);
  const name = scenario.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'scenario';
  saveText(`${city}-${name}.geojson`, JSON.stringify(file, null, 2), 'application/geo+json');
}

/** Adds the file's scenario, or says why not. */
async function openFile(i18n: I18n, file: File, city: GapsRoom['city']): Promise<readonly Problem[]> {
  if (file.size > MOST_BYTES) {
    return [
      {
        where: file.name,
        what: i18n._(msg`is too large for a scenario`),
        fix: i18n._(msg`Choose a file saved here.`),
        level: 'error',
      },
    ];
  }
  const read = readScenarioFile(await file.text(), file.name);
  if (!('value' in read)) return read.problems;
  if (read.value.city !== city.slug) {
    const [itsCity, openCity] = [read.value.city, city.title];
    return [
      {
        where: file.name,
        what: i18n._(msg`was made for “${itsCity}”, and ${openCity} is open`),
        fix: i18n._(msg`Open that city first.`),
        level: 'error',
      },
    ];
  }
  addScenario({ name: read.value.name, edits: read.value.edits });
  return [];
}
