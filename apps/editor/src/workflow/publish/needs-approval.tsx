import { Alert, Button, Text } from '@mantine/core';
import { IconShieldHalf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../messages/use-words.ts';
import { useDocument, useEditor } from '../state/editor.ts';
import { reviewOf } from '../talk/comments.ts';

/** May the draft be published as far as approval goes? */
export const useApproved = (): boolean => {
  const review = useQuery(reviewOf(useDocument((state) => state.id))).data;
  return review === undefined || !review.required || review.state === 'approved';
};

/** Says that a colleague has to approve first, and leads to where that is asked for. */
export const NeedsApproval = () => {
  const words = useWords();
  const { view } = useEditor();
  return (
    <Alert
      variant="light"
      color="orange"
      icon={<IconShieldHalf size={18} aria-hidden />}
      title={words('review.needed')}
      data-testid="publish-needs-approval"
    >
      <Text size="sm" mb="xs">
        {words('review.neededText')}
      </Text>
      <Button
        size="xs"
        variant="default"
        onClick={() => view.setState({ publishing: false, panel: 'comments' })}
      >
        {words('review.toComments')}
      </Button>
    </Alert>
  );
};
