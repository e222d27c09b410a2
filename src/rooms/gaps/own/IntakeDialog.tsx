import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { OWN_SOURCE } from '../../../core/intake/ownData';
import type { CityBox, Surroundings } from '../../../core/intake/report';
import type { Problem } from '../../../core/problem';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Failure } from '../../../ui/Notice';
import { useCatalog } from '../../../visit/catalog';
import { chooseCity, type GapsRoom } from '../useGapsRoom';
import { ColumnsForm } from './ColumnsForm';
import { FileReport } from './FileReport';
import './Intake.css';
import { UseForm } from './UseForm';
import { type IntakeSession, MOST_SECONDS, useIntake } from './useIntake';

export interface IntakeDialogProps {
  readonly room: GapsRoom;
  readonly file: File;
  /** Files that were dropped with it and are not looked at. */
  readonly others: number;
  readonly onClose: () => void;
}

/** Everything between dropping a file and using it: what it says, what is wrong with it, whose it is. */
export function IntakeDialog({ room, file, others, onClose }: IntakeDialogProps) {
  const { t } = useLingui();
  const surroundings = useSurroundings(room);
  const session = useIntake(file, surroundings);
  return (
    <Dialog title={t`Your file ${{ file: file.name }}`} isOpen onClose={onClose} isWide>
      {others > 0 && (
        <p className="soft">
          <Plural
            value={others}
            one="One file is read at a time; # more was dropped with it."
            other="One file is read at a time; # more were dropped with it."
          />
        </p>
      )}
      <IntakeBody room={room} file={file.name} session={session} onClose={onClose} />
    </Dialog>
  );
}

interface IntakeBodyProps extends Pick<IntakeDialogProps, 'room' | 'onClose'> {
  readonly file: string;
  readonly session: IntakeSession;
}

function IntakeBody({ room, file, session, onClose }: IntakeBodyProps) {
  const { t } = useLingui();
  const { state } = session;
  const cities = useCities();
  if (state.status === 'failed' || state.status === 'too-slow') {
    return (
      <div className="intake">
        <Failure
          title={t`This file cannot be used`}
          reason={
            state.status === 'failed'
              ? problemSentence(state.problem)
              : t`${file} took more than ${plural(MOST_SECONDS, { one: '# second', other: '# seconds' })} to read. Bring a smaller part of it, or save it as CSV or GeoJSON.`
          }
        />
        <Button onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    );
  }
  if (state.status === 'reading') {
    return (
      <div className="intake">
        <p role="status">
          <Trans>Reading and checking the file …</Trans>
        </p>
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className="intake" data-checked={state.checked.setup === state.setups.present}>
      <ColumnsForm opened={state.opened} session={session} setup={state.setups.present} />
      <FileReport
        room={room}
        session={session}
        state={state}
        onOpenCity={(slug) => {
          const city = cities.find((one) => one.slug === slug);
          if (city) chooseCity(city);
        }}
      />
      <UseForm room={room} session={session} state={state} onDone={onClose} />
    </div>
  );
}

const problemSentence = ({ where, what, fix }: Problem) => `${where} ${what}. ${fix}`;

const NO_CITIES: never[] = [];

function useCities() {
  const catalog = useCatalog();
  return catalog.status === 'ready' ? catalog.value.cities : NO_CITIES;
}

/** Where the file is to be used; the same object until another city is opened. */
function useSurroundings({ city, pack, facts }: GapsRoom): Surroundings {
  const cities = useCities();
  // By the pack: what-ifs and other changes of the room's facts are no reason to read the file again.
  return useMemo(() => {
    const boxOf = ({ slug, title, bounds }: CityBox): CityBox => ({ slug, title, bounds });
    const { count, details, names, kindMask, lon, lat } = facts!.sites;
    // A file brought anew stands in the place of the one before it, so that one is no surrounding.
    const rows = Array.from({ length: count }, (_, row) => row).filter((row) => details[row].source !== OWN_SOURCE);
    const sites = {
      names: rows.map((row) => names[row]),
      kindMask: Uint32Array.from(rows, (row) => kindMask[row]),
      lon: Float64Array.from(rows, (row) => lon[row]),
      lat: Float64Array.from(rows, (row) => lat[row]),
    };
    return { city: boxOf(city), cities: cities.map(boxOf), sites };
  }, [pack.url, cities]);
}
