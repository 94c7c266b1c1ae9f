import { expect, goTo, test } from '../fixtures/sample.ts';
import { type ListedDeal, rowsOf } from './lists.ts';

test.use({ opensAt: '/deals' });

interface Board {
  columns: { stage: { name: string }; count: number; items: ListedDeal[] }[];
}

test.describe('the board', () => {
  test('a card is moved by keys, the keyboard staying on it, and by dragging', async ({ app, team }) => {
    const board = await team.ask<Board>('GET', '/deals/board?filter=outcome:is:open');
    const [first, second, third] = board.columns;
    const stageOf = async (id: string | undefined) => (await team.ask<ListedDeal>('GET', `/deals/${id}`)).stageName;
    const columnOf = (name: string | undefined) => app.getByRole('region', { name: new RegExp(`^${name},`) });
    await goTo(app, '/deals');
    await expect(rowsOf(app).first()).toBeVisible();
    await app.keyboard.press('b');
    const card = app.locator(`[data-card="${first?.items[0]?.id}"]`);
    await expect(columnOf(first?.stage.name)).toContainText(`${first?.count}`);

    await card.focus();
    await app.keyboard.press('Shift+ArrowRight');
    await expect(columnOf(second?.stage.name).locator(card)).toBeFocused();
    await expect(columnOf(second?.stage.name)).toHaveAccessibleName(
      `${second?.stage.name}, ${(second?.count ?? 0) + 1} deals`,
    );
    await expect.poll(() => stageOf(first?.items[0]?.id)).toBe(second?.stage.name);

    const dragged = first?.items[1]?.id;
    await app.locator(`[data-card="${dragged}"]`).dragTo(columnOf(third?.stage.name).getByRole('heading'));
    await expect(columnOf(third?.stage.name).locator(`[data-card="${dragged}"]`)).toBeVisible();
    await expect.poll(() => stageOf(dragged)).toBe(third?.stage.name);

    await app.keyboard.press('Control+z');
    await expect.poll(() => stageOf(dragged)).toBe(first?.stage.name);
  });

  test('arrows walk the cards and Enter opens one', async ({ app, team }) => {
    const { columns } = await team.ask<Board>('GET', '/deals/board?filter=outcome:is:open');
    await goTo(app, '/deals');
    await expect(rowsOf(app).first()).toBeVisible();
    await app.keyboard.press('b');
    await expect(app.locator('[data-card]').first()).toBeVisible();
    await app.keyboard.press('j');
    await app.keyboard.press('ArrowDown');
    await expect(app.locator(`[data-card="${columns[0]?.items[1]?.id}"]`)).toBeFocused();
    await app.keyboard.press('ArrowRight');
    const target = columns[1]?.items[1];
    await expect(app.locator(`[data-card="${target?.id}"]`)).toBeFocused();
    await app.keyboard.press('Enter');
    await expect(app).toHaveURL(new RegExp(`/deals/${target?.id}$`));
  });
});
