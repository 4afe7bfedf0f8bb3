"""Show every act with its keys, and what keeps it from being done now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from console.ui.shell.act_table import ActTable, act_label
from console.ui.shell.acts import Act, ActGroup, group_label
from console.ui.shell.side_panel import SidePanel
from console.ui.translation import translated


class KeyHelp(SidePanel):
    """The page behind ``?``: a list by menu that follows every change of keys and permissions."""

    def __init__(self, acts: ActTable, room: QWidget) -> None:
        super().__init__(act_label(Act.HELP), room)
        self._acts = acts
        self._tree = make_act_tree(self)
        self._tree.setAccessibleName(self.tr("Acts and their keys"))
        self.body.addWidget(self._tree, 1)
        self._items = fill_act_tree(self._tree, acts)
        acts.changed.connect(self._show_act)

    def take_focus(self) -> None:
        """Begin at the top of the list."""
        fit_act_tree(self._tree)
        self._tree.setCurrentItem(self._items[Act.FLAG])
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def line(self, act: Act) -> str:
        """Return what the page says of an act."""
        item = self._items[act]
        return f"{item.text(0)}\t{item.text(1)}"

    def _show_act(self, act: Act) -> None:
        show_act(self._items[act], act, self._acts)


def make_act_tree(parent: QWidget) -> QTreeWidget:
    """Return an empty list with the columns act and keys."""
    tree = QTreeWidget(parent)
    tree.setColumnCount(2)
    tree.setHeaderLabels([translated("KeyHelp", "Act"), translated("KeyHelp", "Keys")])
    tree.setRootIsDecorated(False)
    tree.setIndentation(tree.fontMetrics().height())
    tree.setWordWrap(True)
    tree.setUniformRowHeights(False)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return tree


def fit_act_tree(tree: QTreeWidget) -> None:
    """Give the keys the width they need and the words the rest."""
    tree.header().setStretchLastSection(False)
    tree.resizeColumnToContents(1)
    tree.setColumnWidth(0, max(80, tree.viewport().width() - tree.columnWidth(1)))


def fill_act_tree(tree: QTreeWidget, acts: ActTable) -> dict[Act, QTreeWidgetItem]:
    """Put every act under its menu, and return their items."""
    items = {}
    for group in ActGroup:
        head = QTreeWidgetItem(tree, [group_label(group)])
        head.setFirstColumnSpanned(True)
        head.setData(1, Qt.ItemDataRole.AccessibleTextRole, group_label(group))
        font = tree.font()
        font.setBold(True)
        head.setFont(0, font)
        for act in acts.acts_of(group):
            item = QTreeWidgetItem(head)
            item.setData(0, Qt.ItemDataRole.UserRole, act)
            show_act(item, act, acts)
            items[act] = item
        head.setExpanded(True)
    return items


def show_act(item: QTreeWidgetItem, act: Act, acts: ActTable) -> None:
    """Write an act's words, reason and keys into its item."""
    reason = acts.reason(act)
    label = act_label(act)
    item.setText(0, f"{label}\n{reason}" if reason else label)
    keys = _keys_text(act, acts)
    item.setText(1, keys)
    none = translated("acts", "no key")
    item.setData(1, Qt.ItemDataRole.AccessibleTextRole, keys or none)
    tree = item.treeWidget()
    if tree is not None:
        palette = tree.palette()
        item.setForeground(0, palette.placeholderText() if reason else palette.text())


def _keys_text(act: Act, acts: ActTable) -> str:
    first = acts.key_text(act)
    others = [key.toString(key.SequenceFormat.NativeText) for key in acts.keys(act)[1:]]
    return "   ".join(text for text in (first, *others) if text)
