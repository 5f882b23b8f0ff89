"""What layers are called where they are named one by one: as their cards are."""

from collections import Counter

from backend.graph.model import Graph
from widgets.canvas.card_facts import card_facts


def layer_titles(graph: Graph) -> dict[str, str]:
    """The title of each layer by its Keras name; the number of its name tells it from others of that title."""
    facts = [card_facts(node, None) for node in graph.nodes]
    cards = Counter(card.title for card in facts)
    titles = {card.name: card.title for card in facts}
    for card in facts:
        if cards[card.title] > 1 and card.number_name:
            titles[card.name] = f"{card.title} ({card.number_name.rpartition('_')[2]})"
    taken = Counter(titles.values())
    # A name that somebody chose may read like the title of another card.
    return {name: title if taken[title] == 1 else name for name, title in titles.items()}
