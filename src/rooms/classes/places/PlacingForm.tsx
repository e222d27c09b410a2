import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { useId, useState } from 'react';
import { blurToGrid } from '../../../core/experiment/blur';
import type { GridMetres } from '../../../core/experiment/experiment';
import { MAP_ID, useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { Pick } from '../../../ui/Pick';
import { Segments } from '../../../ui/Segments';
import { TextBox } from '../../../ui/TextBox';
import { useCatalog } from '../../../visit/catalog';
import { remarksOn } from '../plan/remarks';
import { useOwnExperiment } from '../useDesk';
import { readTypedPosition } from './readPosition';
import { askDistricts, districtOf, useDistricts } from './useDistricts';
import { cancelPlacing, canKeep, changePlacing, keepPlacing, type Placing } from './usePlacing';
import { whereIAm } from './whereIAm';

const SQUARES = [
  { id: '100', label: msg`A square of 100 m` },
  { id: '250', label: msg`A square of 250 m (usual)` },
  { id: '1000', label: msg`A square of 1 km` },
];
const DISTRICT = { id: 'district', label: msg`Its district` };
const EXACT = { id: 'exact', label: msg`Exactly: a public place only` };

/** Where, what it is called, and how much of where is kept: shown as a square on the map before it is kept. */
export function PlacingForm({ placing }: { placing: Placing }) {
  const { t, i18n } = useLingui();
  const { name, setting, blur, isPublic } = placing;
  const catalog = useCatalog();
  // Districts that come make the place one that can be kept.
  useDistricts();
  const slug = useOwnExperiment()?.city.slug ?? null;
  const city = catalog.status === 'ready' ? catalog.value.cities.find((one) => one.slug === slug) : undefined;
  const choose = (id: string) => {
    if (id === 'district' && city) void askDistricts(city);
    changePlacing({ blur: id === 'district' || id === 'exact' ? id : (Number(id) as GridMetres), isPublic: false });
  };
  return (
    <section className="classes-placing" aria-label={t`New place`}>
      <p role="status">
        <Trans>
          Tap the map where you measured, or drag the cross. By keyboard: arrow keys move the cross (with Shift in
          larger steps), Enter keeps the place.
        </Trans>
      </p>
      <TextBox
        label={t`Name of the place`}
        value={name}
        maxLength={80}
        hint={t`Such as “School yard”. No street with a number.`}
        remarks={remarksOn(i18n, name)}
        onChange={(text) => changePlacing({ name: text })}
      />
      <Segments
        label={t`Where is it?`}
        options={[
          { id: 'outdoor', label: t`Outdoors` },
          { id: 'indoor', label: t`Indoors` },
        ]}
        chosen={setting}
        onChoose={(chosen) => changePlacing({ setting: chosen })}
      />
      <Whereabouts />
      <Pick
        label={t`What is kept of where it is`}
        options={[...SQUARES, ...(city ? [DISTRICT] : []), EXACT].map(({ id, label }) => ({ id, label: t(label) }))}
        chosen={String(blur)}
        onChoose={choose}
      />
      {blur === 'district' && <DistrictSaid placing={placing} />}
      {blur === 'exact' ? (
        <label className="classes-tick">
          <input
            type="checkbox"
            checked={isPublic}
            onChange={({ target }) => changePlacing({ isPublic: target.checked })}
          />
          {t`It is a public place: a square, a park, a library. Nobody lives there.`}
        </label>
      ) : (
        <p className="small soft">
          {blur === 'district' ? (
            <Trans>
              Only the district on the map is kept. The point under the cross is forgotten; nobody can find it again,
              nor can you.
            </Trans>
          ) : (
            <Trans>
              Only the square on the map is kept. The point under the cross is forgotten; nobody can find it again, nor
              can you.
            </Trans>
          )}
        </p>
      )}
      <div className="classes-row">
        <Button look="strong" isDisabled={!canKeep(placing)} onPress={keepPlacing}>
          {t`Keep this place`}
        </Button>
        <Button onPress={cancelPlacing}>{t`Give up`}</Button>
      </div>
    </section>
  );
}

/** Which district the cross stands in, or why none is known. */
function DistrictSaid({ placing }: { placing: Placing }) {
  const { t } = useLingui();
  const districts = useDistricts();
  const name = districtOf(placing.at)?.name;
  const reason = districts.status === 'failed' && districts.reason;
  return (
    <p className="small" role="status">
      {districts.status === 'asking' && t`Looking for the districts …`}
      {reason && t`The districts did not come: ${reason}`}
      {districts.status === 'known' &&
        (name === undefined
          ? t`The cross stands in no district that is large enough to hide in. Take a square of 1 km.`
          : t`Kept is “${name}”, and not where in it.`)}
    </p>
  );
}

/** Other ways than the map: typed coordinates, or where the device is, asked only on a tap. */
function Whereabouts() {
  const { t, i18n } = useLingui();
  const id = useId();
  const camera = useCamera();
  const map = useMap()[MAP_ID];
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const put = (at: readonly [number, number]) => {
    setTrouble(null);
    changePlacing({ at });
    // To the square: where the map stands is part of the address, and the point may be part of nothing.
    camera.goTo(blurToGrid(at, 250), { atLeastZoom: Math.max(14, map?.getZoom() ?? 0) });
  };
  return (
    <div className="classes-where">
      <div className="text-box">
        <label htmlFor={id}>{t`Coordinates`}</label>
        <input
          id={id}
          dir="ltr"
          value={typed}
          placeholder="41.387, 2.170"
          autoComplete="off"
          onChange={({ target }) => {
            setTyped(target.value);
            setTrouble(null);
          }}
          onKeyDown={({ key }) => {
            if (key !== 'Enter') return;
            const at = readTypedPosition(typed);
            if (at) put(at);
            else setTrouble(t`Write latitude and longitude, such as 41.387, 2.170.`);
          }}
        />
      </div>
      <Button
        onPress={() =>
          whereIAm(i18n).then(put, (error: Error) => {
            setTrouble(error.message);
          })
        }
      >
        {t`Where I am`}
      </Button>
      {trouble && (
        <p className="small classes-where-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
