import { Segments } from '../../../ui/Segments';
import { SHOWN } from '../address';
import { chooseJoin, chooseShown, type GapsRoom } from '../useGapsRoom';

const LABELS = { walk: 'Walk to the nearest', count: 'Number in reach', per1000: 'Per 1,000 people' } as const;

/** What the cells are shaded by. */
export const ShowPick = ({ room: { state } }: { room: GapsRoom }) => (
  <Segments
    label="The map shows"
    options={SHOWN.map((id) => ({ id, label: LABELS[id] }))}
    chosen={state.show}
    onChoose={chooseShown}
  />
);

/** Whether any of the chosen kinds will do, or one of each is needed. Absent for one kind, where it is the same. */
export const JoinPick = ({ room: { state, kinds } }: { room: GapsRoom }) =>
  kinds.length > 1 && (
    <Segments
      label="People should have"
      options={[
        { id: 'any', label: 'Any of these' },
        { id: 'each', label: 'One of each' },
      ]}
      chosen={state.join}
      onChoose={chooseJoin}
    />
  );
