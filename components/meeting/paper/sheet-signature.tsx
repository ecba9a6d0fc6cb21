import type { IssuingBody, Paper } from '@/lib/domain/meeting/paper/paper';

/** Nơi nhận on the left, who signs on the right; of a biên bản the secretary on the left. */
export function SheetSignature({ body, secretary }: { body: IssuingBody; secretary: Paper['secretary'] }) {
  const { signer, recipients, filed } = body;
  const sent = recipients.length > 0 || filed !== '';
  return (
    <div className="sheet-signature">
      <div>
        {secretary && <Signer {...secretary} />}
        {sent && (
          <div className="sheet-recipients">
            <p className="sheet-recipients-head">Nơi nhận:</p>
            <ul>
              {recipients.map((one) => (
                <li key={one}>- {ended(one, ';')}</li>
              ))}
              {filed && <li>- {ended(filed, '.')}</li>}
            </ul>
          </div>
        )}
      </div>
      <Signer {...signer} />
    </div>
  );
}

function Signer({ lines, name }: { lines: readonly string[]; name: string }) {
  return (
    <div className="sheet-signer">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="sheet-signer-name">{name}</p>
    </div>
  );
}

function ended(text: string, sign: ';' | '.'): string {
  return /[;.,]$/.test(text) ? text : `${text}${sign}`;
}
