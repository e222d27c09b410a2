import { useState } from 'react';
import { DATA_KINDS, type Protocol, THEMES, type Theme } from '../../../core/experiment/protocol';
import { unitSymbol } from '../../../core/experiment/units';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Failure, Loading } from '../../../ui/Notice';
import { makeEdits } from '../useDesk';
import { OwnProtocol } from './OwnProtocol';
import { useProtocols } from './useProtocols';

/** The protocols there are, by theme; or one of the class's own. */
export function ProtocolDialog({ chosen, onClose }: { chosen: Protocol | null; onClose: () => void }) {
  const protocols = useProtocols();
  const [isWriting, setIsWriting] = useState(false);
  const choose = (protocol: Protocol) => {
    makeEdits([{ do: 'write', head: { protocol } }]);
    onClose();
  };
  return (
    <Dialog title={isWriting ? 'Your own protocol' : 'What will you measure?'} isOpen onClose={onClose}>
      {isWriting ? (
        <OwnProtocol onWrite={choose} onGiveUp={() => setIsWriting(false)} />
      ) : (
        <div className="classes-part">
          {protocols.status === 'loading' && <Loading says="Loading the protocols" />}
          {protocols.status === 'failed' && (
            <Failure title="The protocols did not load" reason={protocols.reason} onRetry={protocols.retry} />
          )}
          {protocols.status === 'ready' &&
            (Object.keys(THEMES) as Theme[]).map((theme) => (
              <ThemeSection
                key={theme}
                theme={theme}
                protocols={protocols.value.filter((protocol) => protocol.theme === theme)}
                chosen={chosen}
                onChoose={choose}
              />
            ))}
          <div className="classes-row">
            <Button onPress={() => setIsWriting(true)}>Write your own</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface ThemeSectionProps {
  readonly theme: Theme;
  readonly protocols: readonly Protocol[];
  readonly chosen: Protocol | null;
  readonly onChoose: (protocol: Protocol) => void;
}

function ThemeSection({ theme, protocols, chosen, onChoose }: ThemeSectionProps) {
  if (protocols.length === 0) return null;
  return (
    <section className="classes-section" aria-label={THEMES[theme]}>
      <h3>{THEMES[theme]}</h3>
      <ul className="classes-cards">
        {protocols.map((protocol) => (
          <li key={protocol.id}>
            <button
              type="button"
              className="classes-card"
              aria-current={protocol.id === chosen?.id || undefined}
              onClick={() => onChoose(protocol)}
            >
              <span className="classes-card-title">{protocol.title}</span>
              <span className="small">{protocol.question}</span>
              <span className="soft small">{gatheredText(protocol)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `Noise level (dB), with phone microphone` or what else it gathers. */
function gatheredText({ quantities, gathers, instruments }: Protocol): string {
  const measured = quantities.map(({ name, unit }) => (unitSymbol(unit) ? `${name} (${unitSymbol(unit)})` : name));
  const others = gathers.filter((kind) => kind !== 'series').map((kind) => DATA_KINDS[kind].split(':')[0]);
  const what = [...measured, ...others].join(', ');
  return instruments.length > 0 ? `${what}. With: ${instruments.join(' or ')}` : what;
}
