### activity：谁登记了什么。

activity-title = 自{ $since }起的登记
activity-title-of = { $officer }自{ $since }起的登记
activity-definition = 职责范围内自{ $since }起登记的全部条目，不论何日生效，按登记先后排列；更正和其后被撤销的均在内。名称和单位按现在所知。
activity-empty = 自{ $since }起没有登记。
activity-empty-of = { $officer }自{ $since }起在您职责范围内没有登记。
activity-entries = 条目
activity-officers = 经办人
activity-subjects = 涉及记录
activity-first = 最早
activity-last = 最近
activity-by-officer = { $officer }：{ $entries ->
   *[other] { $entries }条
  }
