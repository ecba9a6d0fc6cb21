'use client';

import { useEffect } from 'react';
import { Notice } from '@/components/ui/notice';
import { accountProblem } from './words';

interface Problem {
  field: string;
  code: string;
}

/** What is wrong with a form, first thing above it, and focused when it appears: each line leads to its field. */
export function ProblemSummary({ id, problems }: { id: string; problems: Problem[] }) {
  useEffect(() => {
    if (problems.length > 0) document.getElementById(id)?.focus();
  }, [id, problems]);
  if (problems.length === 0) return null;
  return (
    <Notice tone="wrong" role="alert" id={id} title="Chưa thực hiện được">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field}.${problem.code}`}>
            {problem.field === '' ? (
              accountProblem(problem)
            ) : (
              <a href={`#${problem.field}`}>{accountProblem(problem)}</a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
