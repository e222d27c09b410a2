import { Button } from '../../../ui/Button';
import { save, useKeeping } from './useSaving';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Whether what one sees is kept: in few words while it is, in clear ones when it is not. */
export function SavingState() {
  const saving = useKeeping((keeping) => keeping.saving);
  if (saving.status === 'failed') {
    return (
      <div className="classes-saving-failed small" role="alert">
        <p>
          <strong>Not saved.</strong> {saving.reason}
        </p>
        <div className="classes-row">
          <Button onPress={() => void save()}>Try again</Button>
        </div>
      </div>
    );
  }
  return (
    <p className="classes-saving" role="status" data-saving={saving.status}>
      {saving.status === 'saved' ? `Saved on this device ${CLOCK.format(saving.at)}` : 'Saving …'}
    </p>
  );
}
