### Words and codes that are typed, and commands that can be pasted.

words-title = 可输入的代码与用语
words-definition = 口径：可输入代码，也可输入任一语言所示的用语。同名的类别以“所属”区分。
words-empty = 没有这类用语。
column-word-kind = 类别
column-word-of = 所属
column-word-code = 代码
column-word-en = 英文
column-word-zh = 中文
column-command = 命令
word-beside = { $words }（{ $code }）
usage-words = 全部可取值：winddown words { $kind }
allowed-note-later = { $day } 之后另有已生效的记录。补记该日事项时须与其一并审核，可能因此不予登记。
help-words = 列出可输入的代码与用语
help-words-kind = 哪些类别；不写则列出全部
help-allowed-as-of = 截至该日可办理的事项；不写为今日
help-allowed-track = 只列该类事项

error-no-such-particular = 第 { $seq } 条没有登记此类名称或编号；所在地和上线日期以首条登记为准。
error-which-of-several = 第 { $seq } 条登记了多项，须写明哪一项有误。
hint-which-of-several = 请写明有误的一项：{ $next }
change-name = 名称更正为{ $after }
change-identifier = 编号更正为{ $after }
change-registered = 注册地更正为{ $after }
change-operating = 经营地更正为{ $after }
change-launched = 上线日期更正为{ $after }
toll-struck = 撤销第 { $seq } 条顺延
help-correct-name = 正确的名称，替换该条登记的名称
help-correct-identifier = 正确的编号，替换该条登记的同类编号
help-correct-wrong = 该条登记多项时，写明有误的一项
help-correct-registered = 正确的注册地，随首条登记更正
help-correct-operating = 正确的经营地，随首条登记更正
help-correct-launched = 正确的上线日期，随首条登记更正
help-case-toll-strike = 撤销该条顺延（自始无效）
institution-struck = “{ $name }”系误登记，登记已撤销，不再有效（{ $id }）。
hint-institution-struck = 原登记内容及撤销条目可查：{ $next }
