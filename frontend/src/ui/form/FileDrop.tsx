import { FileText, Upload } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useT } from '@/i18n/t';
import { buttonClass } from '../Button';
import { cn } from '../cn';

interface Props {
  id: string;
  /** Endings that the chooser offers; what is dropped is judged by the API. */
  accept: string;
  file: File | null;
  onFile: (file: File) => void;
  /** What may be dropped here. */
  hint?: string;
  large?: boolean;
}

/** One file, dropped or chosen. The browser's own button would speak the browser's language. */
export function FileDrop({ id, accept, file, onFile, hint, large = false }: Props) {
  const t = useT();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
  };
  return (
    <div
      role="group"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'flex flex-col items-center gap-2 rounded-lg border-2 border-dashed text-center has-focus-visible:border-brand',
        large ? 'px-6 py-14' : 'px-4 py-5',
        over ? 'border-brand bg-brand-wash' : 'border-line bg-desk',
      )}
    >
      {file ? (
        <p className="flex items-center gap-2 font-medium">
          <FileText aria-hidden size={17} className="text-soft" />
          <span className="break-all">{file.name}</span>
        </p>
      ) : (
        <>
          {large && <Upload aria-hidden size={26} className="text-soft" />}
          {hint && <p className="max-w-lg text-soft">{hint}</p>}
        </>
      )}
      <p className="flex flex-wrap items-center justify-center gap-2 text-soft">
        {t('drop.here')}
        <label htmlFor={id} className={buttonClass(large ? 'primary' : 'secondary', 'cursor-pointer')}>
          {t(file ? 'drop.other' : 'drop.choose')}
        </label>
      </p>
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onFile(chosen);
          target.value = ''; // the same file may be chosen again
        }}
      />
    </div>
  );
}
